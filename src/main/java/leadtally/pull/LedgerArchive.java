package leadtally.pull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.intake.IntakeSettings;
import leadtally.intake.Source;
import leadtally.intake.file.Unpacked;
import leadtally.intake.json.JsonFault;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonReader;
import leadtally.lead.BusinessDays;
import leadtally.lead.FileFault;
import leadtally.lead.StoredText;
import leadtally.lead.TimeReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Reads what was fetched of a vendor's ledger from the archive into the store: an entry fetched again takes the earlier one's place, so reading twice changes nothing. A file that
 * cannot be used fails its list, which adds to the figures and does not make them, and not the night.
 */
public final class LedgerArchive {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerArchive.class);
    private static final Pattern LIST = Pattern.compile("(.*-(usage|transactions)).*");
    private static final int SLICE = 5_000;

    private final Store store;
    private final BusinessDays days;
    private final JsonReader json = new JsonReader(IntakeSettings.NESTING_LIMIT);

    public LedgerArchive(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
    }

    /**
     * Reads the files of a source's ledger that were not read before, each in a transaction.
     *
     * @param archive folder of all archives
     */
    public void read(Source source, Path archive) throws IOException {
        Path folder = ArchiveFolder.ledger(archive, source.name());
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(ArchiveFile.ENDING)).sorted().toList();
        }
        for (Path file : files) {
            Map<String, ?> key = Map.of("path", folder.relativize(file) + " of " + source.name(), "bytes", Files.size(file));
            if (store.query("queries/pull/ledger_file", key, (row, i) -> row.getString("path")).isEmpty()) {
                take(source, file, key);
            }
        }
    }

    private void take(Source source, Path file, Map<String, ?> key) {
        try {
            store.inTransaction(() -> {
                store.update("queries/pull/forget_ledger_file", Map.of("path", key.get("path")));
                take(source, file);
                return store.update("queries/pull/add_ledger_file", key);
            });
        } catch (UncheckedIOException e) {
            failed(source, file, file + " - cannot be read (" + FileFault.reason(e.getCause()) + "); restore it, or take it out of the archive: its time is asked for again");
        } catch (PullFailed e) {
            unusable(source, file, key, e.getMessage());
        } catch (DataIntegrityViolationException e) {
            unusable(source, file, key, "an entry holds what no store takes");
        }
    }

    /** As long as the file stays as it is, reading it again would tell nothing new. */
    private void unusable(Source source, Path file, Map<String, ?> key, String why) {
        failed(source, file, file + " - cannot be used (" + why + "); ask the vendor about it: its time is asked for again, and billing-ledger.csv goes without it until then");
        store.inTransaction(() -> {
            store.update("queries/pull/forget_ledger_file", Map.of("path", key.get("path")));
            return store.update("queries/pull/add_ledger_file", key);
        });
    }

    /** The list was not given after all, so that a later run asks for its time again. */
    private void failed(Source source, Path file, String message) {
        LOG.warn("source {}: {}", source.name(), message);
        Matcher list = LIST.matcher(file.getFileName().toString());
        if (list.matches()) {
            store.update("queries/pull/fail_ledger_list", Map.of(
                    "source", source.name(), "list", list.group(2), "files", list.group(1) + "%", "message", message));
        }
    }

    private void take(Source source, Path file) {
        Matcher list = LIST.matcher(file.getFileName().toString());
        if (!list.matches()) {
            throw new PullFailed("its name tells neither usage nor transactions");
        }
        String kind = list.group(2).equals("usage") ? "usage" : "transaction";
        List<LedgerEntry> entries = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Unpacked.open(file), StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                number++;
                if (!(json.read(bytes, 0, bytes.length) instanceof JsonObject wrapper) || !page(source, file, kind, wrapper, entries)) {
                    throw new PullFailed("line " + number + " is no page with body and received_at");
                }
                if (entries.size() >= SLICE) {
                    save(source, entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonFault e) {
            throw new PullFailed("line " + number + " is " + e.getMessage());
        }
        save(source, entries);
    }

    /** Whether it is a page. */
    private boolean page(Source source, Path file, String kind, JsonObject wrapper, List<LedgerEntry> entries) {
        JsonObject body = wrapper.object("body");
        var fetchedAt = TimeReader.read(wrapper.text("received_at"), ZoneOffset.UTC);
        if (body == null || fetchedAt == null) {
            return false;
        }
        long nameless = 0;
        for (JsonObject row : JsonObject.among(body.items("items"))) {
            LedgerEntry entry = LedgerEntry.of(row, source.vendor(), kind, fetchedAt);
            if (entry != null) {
                entries.add(entry);
            } else {
                nameless++;
            }
        }
        if (nameless > 0) {
            LOG.warn("source {}: {} holds {} {} entries without id or createdAt, which billing-ledger.csv cannot hold against anything; ask the vendor about them",
                    source.name(), file, nameless, kind);
        }
        JsonObject request = wrapper.object("request");
        var from = request == null ? null : TimeReader.read(request.text("asked_from"), ZoneOffset.UTC);
        var to = request == null ? null : TimeReader.read(request.text("asked_to"), ZoneOffset.UTC);
        if (body.text("continuationToken").isEmpty() && from != null && to != null) {
            store.update("queries/pull/add_ledger_window", Map.of(
                    "vendor", source.vendor(), "kind", kind, "from_at", Store.at(from), "to_at", Store.at(to), "source", source.name(),
                    "file", file.getFileName().toString().replace(ArchiveFile.ENDING, "")));
        }
        return true;
    }

    private void save(Source source, List<LedgerEntry> entries) {
        for (String statement : List.of("forget_ledger_entry", "add_ledger_entry")) {
            store.jdbc().batchUpdate(
                    store.sql("queries/pull/" + statement), entries.stream().map(entry -> parameters(source, entry)).toArray(SqlParameterSource[]::new));
        }
        entries.clear();
    }

    private SqlParameterSource parameters(Source source, LedgerEntry entry) {
        var amount = entry.amount();
        return new MapSqlParameterSource(Map.of(
                        "vendor", entry.vendor(), "kind", entry.kind(), "entry_id", StoredText.of(entry.id()), "event_id", StoredText.of(entry.eventId()), "entry_at", Store.at(entry.at()),
                        "business_day", days.of(entry.at()), "status", StoredText.of(entry.status()), "unit", StoredText.of(entry.unit()), "billable", entry.stands(),
                        "fetched_at", Store.at(entry.fetchedAt())))
                .addValue("source", source.name())
                .addValue("identity", entry.eventIdentity(), Types.OTHER)
                .addValue("amount", amount, Types.NUMERIC)
                .addValue("amount_scale", amount == null ? null : Math.max(0, amount.scale()), Types.INTEGER);
    }
}
