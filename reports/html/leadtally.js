// Mends the way back of a page that is opened through a link. Filters rows of a table by words and by the value of a column. Without a script all rows are shown. The filter is kept in the address, so that it can be sent to somebody.
(function () {
  "use strict";
  // Opened through the link "latest", the page is one folder higher than where it stands.
  if (!/\/edition-[0-9]+\/[^\/]*$/.test(location.pathname)) {
    document.querySelectorAll('nav a[href="../../index.html"]').forEach(function (link) { link.setAttribute("href", "../index.html"); });
  }
  function read() {
    return new URLSearchParams(location.hash.slice(1));
  }
  document.querySelectorAll("form.filter").forEach(function (form) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("#" + form.dataset.rows + " tbody tr"));
    var said = form.querySelector("output");
    var fields = Array.prototype.slice.call(form.querySelectorAll("input, select"));
    fields.filter(function (field) { return field.tagName === "SELECT"; }).forEach(function (select) {
      var values = {};
      rows.forEach(function (row) { values[row.dataset[select.dataset.by] || ""] = true; });
      Object.keys(values).filter(Boolean).forEach(function (value) { select.add(new Option(value, value)); });
    });
    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        var fits = fields.every(function (field) {
          var wanted = field.value.trim().toLowerCase();
          if (!wanted) { return true; }
          if (field.tagName === "SELECT") { return (row.dataset[field.dataset.by] || "").toLowerCase() === wanted; }
          var text = row.textContent.toLowerCase();
          return wanted.split(/\s+/).every(function (word) { return text.indexOf(word) >= 0; });
        });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      said.textContent = shown + " of " + rows.length + " rows";
    }
    function keep() {
      var hash = read();
      fields.forEach(function (field) {
        if (field.value) { hash.set(field.name, field.value); } else { hash.delete(field.name); }
      });
      history.replaceState(null, "", "#" + hash.toString());
      apply();
    }
    function take() {
      var hash = read();
      fields.forEach(function (field) { field.value = hash.get(field.name) || ""; });
      apply();
    }
    form.addEventListener("input", keep);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      fields.forEach(function (field) { field.value = ""; });
      keep();
    });
    window.addEventListener("hashchange", take);
    form.hidden = false;
    take();
  });
})();
