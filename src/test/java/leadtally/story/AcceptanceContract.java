package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.job.Acceptance;
import leadtally.job.UsageFault;
import leadtally.lead.Period;
import leadtally.lead.Reason;
import leadtally.report.csv.CsvFile;
import leadtally.report.row.DiscrepancyRow;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discrepancies listed, accepted, and what the next run makes of it, on every database. */
abstract class AcceptanceContract {
    private static final Instant WHEN = Instant.parse("2026-11-04T15:00:00Z");
    private static final DiscrepancyList.Filter MISSED = new DiscrepancyList.Filter(true, Reason.CALLBACK_MISSED, null);

    @TempDir
    Path folder;

    abstract Store fresh();

    @Test
    void whatIsOpenIsListedGravestFirst() throws IOException {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            DiscrepancyList list = new DiscrepancyList(store, sample.phones(false));
            List<String> lines = new ArrayList<>();
            list.print(new DiscrepancyList.Filter(true, null, LocalDate.of(2026, 11, 3)), lines::add);
            lines.add("");
            list.print(MISSED, lines::add);
            lines.add("");
            list.print(new DiscrepancyList.Filter(false, null, LocalDate.of(2027, 1, 1)), lines::add);
            SampleNight.expect("discrepancies", lines);

            try (CsvFile<DiscrepancyRow> csv = new CsvFile<>(DiscrepancyRow.TABLE, sample.phones(false), folder)) {
                list.write(new DiscrepancyList.Filter(false, null, LocalDate.of(2026, 11, 3)), csv);
            }
            assertThat(folder.resolve("discrepancies.csv")).hasSameBinaryContentAs(sample.edition().resolve("discrepancies.csv"));
        }
    }

    @Test
    void anAcceptedOneIsPublishedByTheNextRunAndTiesOut() throws IOException {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            DiscrepancyList list = new DiscrepancyList(store, sample.phones(false));
            List<String> critical = found(list, DiscrepancyList.Filter.ALL).stream().limit(2).map(list::id).toList();
            Acceptance acceptance = new Acceptance(store, sample.phones(false));

            assertThat(acceptance.accept(critical, "ann", WHEN, "known to compliance")).allMatch(line -> line.endsWith(" is accepted")).hasSize(2);
            assertThat(acceptance.accept(critical.subList(0, 1), "bob", WHEN.plusSeconds(60), "again"))
                    .singleElement().asString().endsWith(" was accepted before, by ann at 2026-11-04T15:00:00.000Z: known to compliance");
            assertThat(sample.count("select accepted from day_open where business_day = date '2026-11-03'")).isEqualTo(2);

            sample.again(WHEN);
            assertThat(sample.edition()).hasFileName("edition-2");
            assertThat(rows(sample.edition(), ",ACCEPTED,")).hasSize(2);
            assertThat(Files.readAllLines(sample.edition().resolve("tie-out.csv"), StandardCharsets.UTF_8)).noneMatch(line -> line.endsWith(",false"));
            assertThat(sample.count("select count(*) from touched_day where run_no = 0")).isZero();

            sample.again(WHEN);
            assertThat(sample.edition()).as("nothing changed again").hasFileName("edition-2");
            List<String> lines = new ArrayList<>();
            list.print(DiscrepancyList.Filter.ALL, lines::add);
            assertThat(lines).anyMatch(line -> line.endsWith("[accepted by ann at 2026-11-04T15:00:00.000Z: known to compliance]"));
        }
    }

    /** Rule 6.2: thresholds ignore what is accepted. */
    @Test
    void anAcceptedSubmissionIsNotMissingForTheThreshold() throws IOException {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            String job = Files.readString(folder.resolve("demo.yml"), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("strict.yml"), job.replaceFirst("missing: 50%", "missing: 0.5%"), StandardCharsets.UTF_8);
            assertStrict(sample, 2, "6 of 63 submissions are missing (9.52 %), more than 0.5 %");
            DiscrepancyList list = new DiscrepancyList(store, sample.phones(false));
            List<String> missing = found(list, new DiscrepancyList.Filter(true, Reason.NO_OUTCOME_BY_DEADLINE, null)).stream().map(list::id).toList();
            Acceptance acceptance = new Acceptance(store, sample.phones(false));

            acceptance.accept(missing.subList(0, 2), "ann", WHEN, "the vendor knows");
            assertStrict(sample, 2, "4 of 63 submissions are missing (6.35 %, 2 accepted not counted), more than 0.5 %");

            acceptance.accept(missing, "ann", WHEN, "the vendor knows");
            assertStrict(sample, 0, "published ");
            assertStrict(sample, 0, "Nothing changed");
        }
    }

    private static void assertStrict(SampleNight sample, int code, String said) {
        Night.Result result = sample.night.run("strict.yml", SampleNight.DAY, WHEN);
        assertThat(result.printed()).contains(said);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void anotherDayIsPublishedToo() {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            sample.night.run("nightly.yml", Period.day(LocalDate.of(2026, 11, 4)), Instant.parse("2026-11-05T14:00:00Z"));
            Path before = sample.edition();
            DiscrepancyList list = new DiscrepancyList(store, sample.phones(false));
            new Acceptance(store, sample.phones(false)).accept(List.of(list.id(found(list, MISSED).get(0))), "ann", WHEN, "called by hand");

            sample.night.run("nightly.yml", Period.day(LocalDate.of(2026, 11, 4)), Instant.parse("2026-11-05T15:00:00Z"));

            assertThat(sample.edition()).isNotEqualTo(before);
            assertThat(rows(sample.edition(), ",ACCEPTED,")).singleElement().asString().contains("CALLBACK_MISSED");
        }
    }

    @Test
    void unknownAndResolvedOnesAreRefusedAndNothingChanges() {
        try (Store store = fresh()) {
            SampleNight sample = SampleNight.run(store, folder);
            DiscrepancyList list = new DiscrepancyList(store, sample.phones(false));
            List<StoredDiscrepancy> all = found(list, DiscrepancyList.Filter.ALL);
            String good = list.id(all.get(0));
            String gone = list.id(all.get(1));
            store.jdbc().getJdbcTemplate().update("update discrepancy set state = 'RESOLVED', resolved_at = first_seen where identity = ?", all.get(1).key());
            Acceptance acceptance = new Acceptance(store, sample.phones(false));

            assertThatThrownBy(() -> acceptance.accept(List.of(good, gone, "0123456789abcdef"), "ann", WHEN, "all fine"))
                    .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.faults()).containsExactly(
                            "--accept " + gone + ": " + all.get(1).row().reason() + " is resolved, there is nothing to accept",
                            "--accept 0123456789abcdef: no discrepancy has this id; leadtally discrepancies lists them"));
            assertThatThrownBy(() -> acceptance.accept(List.of(good, "0123456789abcdef"), "ann", WHEN, "  "))
                    .isInstanceOfSatisfying(UsageFault.class, fault -> assertThat(fault.faults()).containsExactly(
                            "--note is empty; say why this is accepted", "--accept 0123456789abcdef: no discrepancy has this id; leadtally discrepancies lists them"));
            assertThat(sample.count("select count(*) from discrepancy where state = 'ACCEPTED'")).isZero();
            assertThat(sample.count("select sum(accepted) from day_open")).isZero();
        }
    }

    private static List<StoredDiscrepancy> found(DiscrepancyList list, DiscrepancyList.Filter filter) {
        List<StoredDiscrepancy> found = new ArrayList<>();
        list.each(filter, found::add);
        return found;
    }

    private static List<String> rows(Path edition, String with) {
        try (Stream<String> lines = Files.lines(edition.resolve("discrepancies.csv"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(with)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
