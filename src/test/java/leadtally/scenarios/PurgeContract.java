package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadtally.cli.CommandLines;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.Purge;
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a purge takes, what it leaves, and that whatever comes later is judged as if nothing were gone. */
abstract class PurgeContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 24;
    private static final Period ALL = new Period(FIRST, FIRST.plusDays(DAYS - 1));
    private static final LocalDate KEPT_FROM = FIRST.plusDays(20);
    private static final Period KEPT = new Period(KEPT_FROM, ALL.to());
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    private Path folder;
    private Instant asOf;
    private Instant earlier;

    abstract Store store();

    @BeforeEach
    void generate() throws IOException {
        folder = temporary.resolve("generated");
        assertThat(CommandLines.execute(
                        "generate", "--leads", "450", "--days", Integer.toString(DAYS), "--seed", "5", "--out", folder.toString()))
                .isZero();
        List<String> plan = Files.readAllLines(folder.resolve("nights.tsv"), StandardCharsets.UTF_8);
        asOf = Instant.parse(plan.get(DAYS).split("\t")[1]);
        earlier = Instant.parse(plan.get(12).split("\t")[1]);
        Path job = folder.resolve("job.yml");
        Files.writeString(job, Files.readString(job, StandardCharsets.UTF_8).replaceAll("(?m)^lookback:.*", "") + "\nlookback: 2d\n", StandardCharsets.UTF_8);
    }

    @Test
    void later_facts_are_judged_as_if_nothing_were_gone() throws IOException {
        try (Store store = store()) {
            Night night = new Night(store, folder);
            assertThat(night.run("job.yml", Period.day(FIRST), earlier).code()).isIn(0, 2, 3);
            assertThat(night.run("job.yml", ALL, asOf).code()).isIn(0, 2, 3);
            SortedMap<String, String> reportBefore = report(store);
            List<String> outcomesBefore = lines(store, "select identity, phone_raw, phone, outcome, outcome_detail, outcome_at, matched_by, traffic from judged_submission");
            List<String> registerBefore = lines(store, "select * from dnc_register");
            List<String> openBefore = lines(store, "select identity, reason, detail, amount from discrepancy where state = 'OPEN'");
            long eventsBefore = count(store, "vendor_event");
            store.jdbc().update("insert into redelivered_event select identity, content_key, observed_at, source, deliveries from vendor_event", Map.of());

            Purge purge = new Purge(store, JobFile.read(folder.resolve("job.yml")), KEPT_FROM, Night.SILENT);
            assertRefused(store);
            purge.check(Instant.now(), true);
            Purge.Figures told = purge.count();
            assertThat(count(store, "vendor_event")).as("only counted").isEqualTo(eventsBefore);
            assertContentsOfStoredEventsAlone(store);
            Purge.Figures removed = purge.remove(Instant.now());
            assertThat(removed).isEqualTo(told);
            assertContentsOfStoredEventsAlone(store);
            assertThat(eventsBefore - count(store, "vendor_event")).isEqualTo(removed.removed().get("events")).isGreaterThan(eventsBefore / 4);
            removed.removed().forEach((kind, rows) -> assertThat(rows > 0 || List.of("discrepancies", "pull_pages").contains(kind)).as(kind + " of " + removed).isTrue());
            assertThat(purge.remove(Instant.now()).removed().get("events")).as("the same again").isZero();

            assertPurgedDaysAreNotMadeAgain(store, night);

            Night.Result rebuilt = night.run("job.yml", new RunRequest(KEPT, asOf, true, List.of(), false));
            assertThat(rebuilt.code()).as(rebuilt.printed()).isIn(0, 2, 3);
            assertThat(lines(store, "select identity, phone_raw, phone, outcome, outcome_detail, outcome_at, matched_by, traffic from judged_submission"))
                    .containsExactlyElementsOf(outcomesBefore);
            assertThat(lines(store, "select * from dnc_register")).containsExactlyElementsOf(registerBefore);
            assertThat(lines(store, "select identity, reason, detail, amount from discrepancy where state = 'OPEN'")).containsExactlyElementsOf(openBefore);
            assertThat(report(store)).isEqualTo(reportBefore);

            deliverEverythingAgain();
            Night.Result again = night.run("job.yml", RunRequest.of(KEPT, asOf));
            assertThat(again.code()).as(again.printed()).isIn(0, 2, 3);
            assertThat(lines(store, "select sum(new_facts), sum(new_versions) from input_file where run_no = 4")).containsExactly("0|0");
            assertThat(store.jdbc().queryForObject("select sum(duplicates) from input_file where run_no = 4", Map.of(), Long.class)).isGreaterThan(1_000);
            assertThat(lines(store, "select identity, phone_raw, phone, outcome, outcome_detail, outcome_at, matched_by, traffic from judged_submission"))
                    .containsExactlyElementsOf(outcomesBefore);
            assertThat(lines(store, "select identity, reason, detail, amount from discrepancy where state = 'OPEN'")).containsExactlyElementsOf(openBefore);
        }
    }

    private static void assertContentsOfStoredEventsAlone(Store store) {
        assertThat(count(store, "event_content")).isEqualTo(count(store, "vendor_event"));
        assertThat(lines(store, "select content_no from vendor_event where content_no not in (select content_no from event_content) or content_no is null")).isEmpty();
        assertThat(count(store, "redelivered_event")).isEqualTo(count(store, "vendor_event"));
    }

    private void assertRefused(Store store) {
        Settings settings = JobFile.read(folder.resolve("job.yml"));
        assertThatThrownBy(() -> new Purge(store, settings, KEPT_FROM, Night.SILENT).check(Instant.now(), false))
                .isInstanceOf(UsageFault.class).hasMessageContaining("less than 5 years old");
        assertThatThrownBy(() -> new Purge(store, settings, ALL.to().plusDays(1), Night.SILENT).check(Instant.now(), true))
                .isInstanceOf(UsageFault.class).hasMessageContaining("inside the look-back of 2 days");
        store.jdbc().update("update run set status = 'failed' where run_no = 2", Map.of());
        assertThatThrownBy(() -> new Purge(store, settings, KEPT_FROM, Night.SILENT).check(Instant.now(), true))
                .isInstanceOf(UsageFault.class).hasMessageContaining("start leadtally run first");
        store.jdbc().update("update run set status = 'published' where run_no = 2", Map.of());
    }

    private void assertPurgedDaysAreNotMadeAgain(Store store, Night night) {
        assertThatThrownBy(() -> night.run("job.yml", ALL, asOf)).isInstanceOf(UsageFault.class).hasMessageContaining("purged");
        assertThatThrownBy(() -> new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, KEY).report(Period.day(FIRST)))
                .isInstanceOf(UsageFault.class).hasMessageContaining("a period must begin on " + KEPT_FROM);
        assertThat(night.edition("out", Period.day(FIRST)).resolve("manifest.json")).exists();
    }

    private void deliverEverythingAgain() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("inbox"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(ndjson|csv)")).toList()) {
                // A blank line after the first: another file with the same records.
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.writeString(file.resolveSibling("again-" + file.getFileName()), text.replaceFirst("\n", "\n\n"), StandardCharsets.UTF_8);
            }
        }
    }

    private SortedMap<String, String> report(Store store) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Night night = new Night(store, folder);
        for (LocalDate day : KEPT.days()) {
            new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, KEY).report(Period.day(day));
            for (String file : List.of("reconciliation.csv", "waterfall.csv", "call-results.csv", "call-activity.csv", "transfers.csv", "billing.csv", "claims.csv", "dnc.csv", "discrepancies.csv")) {
                texts.put(day + " " + file, Files.readString(night.edition("out", Period.day(day)).resolve(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static long count(Store store, String table) {
        return store.jdbc().queryForObject("select count(*) from " + table, Map.of(), Long.class);
    }

    private static List<String> lines(Store store, String sql) {
        return store.jdbc().query(sql, Map.of(), (row, i) -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(column == 1 ? "" : "|").append(row.getString(column));
            }
            return line.toString();
        }).stream().sorted().toList();
    }
}
