package leadtally.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a {@code manifest.json}, read. */
final class PublishedManifest {
    private final JsonNode tree;

    private PublishedManifest(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * @throws JacksonException if the text is no JSON
     */
    static PublishedManifest read(String text) {
        return new PublishedManifest(JsonMapper.shared().readTree(text));
    }

    /** Whether it is what a manifest is at all. */
    boolean isObject() {
        return tree.isObject();
    }

    /** What it says of a file; of the PDF no rows and sums. */
    record Said(String sha256, long rows, SortedMap<String, BigDecimal> sums) {}

    SortedMap<String, Said> files() {
        SortedMap<String, Said> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : tree.path("files").properties()) {
            SortedMap<String, BigDecimal> sums = new TreeMap<>();
            file.getValue().path("sums").properties().forEach(sum -> sums.put(sum.getKey(), new BigDecimal(sum.getValue().asString())));
            files.put(file.getKey(), new Said(file.getValue().path("sha256").asString(""), file.getValue().path("rows").asLong(0), sums));
        }
        return files;
    }

    String fingerprint() {
        return tree.path("fingerprint").asString("");
    }

    /** {@code <period>/edition-<n>}. */
    String folder() {
        String from = tree.path("period").path("from").asString("");
        String to = tree.path("period").path("to").asString("");
        return (from.equals(to) ? from : from + "_" + to) + "/edition-" + tree.path("edition").asString("");
    }

    /** Of the settings that judged it. */
    String settingsHash() {
        return tree.path("settings_hash").asString("");
    }

    String state() {
        return tree.path("state").asString("");
    }

    /** Where another one says something else, a sentence each. */
    List<String> differencesFrom(PublishedManifest published) {
        List<String> found = new ArrayList<>();
        compare("", tree, published.tree, found);
        return found;
    }

    private static void compare(String path, JsonNode here, JsonNode published, List<String> found) {
        if (here.isObject() && published.isObject()) {
            TreeSet<String> names = new TreeSet<>(here.propertyNames());
            names.addAll(published.propertyNames());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, here.path(name), published.path(name), found));
        } else if (!here.equals(published)) {
            found.add(path + " is " + shown(here) + ", published was " + shown(published));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }
}
