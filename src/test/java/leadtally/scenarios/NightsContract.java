package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leadtally.cli.CommandLines;
import leadtally.database.Store;
import leadtally.job.JobFile;
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule 8.2: nights one by one, one run over all of them, and a rebuild say the same of every day, run history aside. */
abstract class NightsContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final List<String> FILES = List.of(
            "reconciliation.csv", "waterfall.csv", "call-results.csv", "call-activity.csv", "transfers.csv", "billing.csv", "claims.csv", "dnc.csv",
            "feeds.csv");
    private static final List<String> CAUSE = List.of(
            "day", "reason", "severity", "vendor", "campaign_id", "external_lead_id", "phone", "phone_token", "subject_at", "age_days", "amount", "currency",
            "detail", "next_action", "source", "id", "traffic");

    private static final String UNNAMED = """
            name: unnamed
            zone: America/New_York
            database: jdbc:h2:file:./data/leadtally
            output: out
            phones: full
            vendors:
              yotel: { region: IN, grace: 1h, currency: INR, zone: Asia/Kolkata }
            sources:
              - { name: crm, reads: submissions, format: house-csv, files: "inbox/crm/*" }
              - { name: yotel, vendor: yotel, reads: answers, format: yotel-push, files: "inbox/yotel/*" }
            thresholds: { missing: 100%, critical: 1000 }
            """;

    @TempDir
    Path temporary;

    abstract Store store();

    @Test
    void six_nights() throws IOException {
        sameEitherWay(600, 6, 11);
    }

    @Test
    @Tag("long")
    void thirty_nights_of_twenty_thousand_leads() throws IOException {
        sameEitherWay(20_000, 30, 3);
    }

    private void sameEitherWay(int leads, int nights, long seed) throws IOException {
        Path generated = temporary.resolve("generated");
        assertThat(CommandLines.execute(
                        "generate", "--leads", Integer.toString(leads), "--days", Integer.toString(nights), "--seed", Long.toString(seed), "--out",
                        generated.toString()))
                .isZero();
        List<String> plan = Files.readAllLines(generated.resolve("nights.tsv"), StandardCharsets.UTF_8).subList(1, nights + 1);
        Instant last = Instant.parse(plan.get(nights - 1).split("\t")[1]);
        String job = Files.readString(generated.resolve("job.yml"), StandardCharsets.UTF_8);
        Files.writeString(generated.resolve("job.yml"), job.replace("phones: masked", "phones: full"), StandardCharsets.UTF_8);
        Path apart = Files.createDirectories(temporary.resolve("apart"));
        Files.copy(generated.resolve("job.yml"), apart.resolve("job.yml"));
        Period all = new Period(FIRST, FIRST.plusDays(nights - 1));
        try (Store one = store();
                Store many = store()) {
            Night together = new Night(one, generated);
            assertThat(together.run("job.yml", all, last).code()).isIn(0, 2, 3);
            GeneratedTruthContract.compare(
                    generated.resolve("truth/outcomes.csv"), together.edition("out", all).resolve("reconciliation.csv"), all, "seed " + seed);
            GeneratedTruthContract.compare(
                    generated.resolve("truth/discrepancies.csv"), together.edition("out", all).resolve("discrepancies.csv"), all, "seed " + seed);
            Night nightly = new Night(many, apart);
            for (int n = 0; n < nights; n++) {
                String[] night = plan.get(n).split("\t");
                Night.copy(generated.resolve(night[2]), Files.createDirectories(apart.resolve(night[2])));
                Night.Result result = nightly.run("job.yml", Period.day(FIRST.plusDays(n)), Instant.parse(night[1]));
                assertThat(result.code()).as("night " + night[0] + ", seed " + seed + ": " + result.printed()).isIn(0, 2, 3);
            }
            for (LocalDate day : all.days()) {
                report(one, generated, day);
                report(many, apart, day);
                compare(together.edition("out", Period.day(day)), nightly.edition("out", Period.day(day)), "day " + day + ", seed " + seed);
            }
            Night.Result rebuilt = nightly.run("job.yml", new RunRequest(all, last, true, List.of(), true));
            assertThat(rebuilt.code()).isIn(0, 2, 3);
            compare(together.edition("out", all), nightly.edition("out", all), "rebuilt, seed " + seed);
        }
    }

    /** Rule 3.1: what has neither phone nor id is known by its instant and its ordinal, and what stands in the place of an id ties as one does, whichever nights it came in. */
    @Test
    void leads_with_nothing_to_know_them_by() throws IOException {
        String lead = "{\"requested_at\":\"2026-01-05T15:00:00Z\",\"campaign_id\":\"y1\",\"request\":%s,\"status\":%d,\"response\":{}}%n";
        String header = "vendor,campaign_id,external_lead_id,phone,submitted_at%n";
        List<List<String>> nights = List.of(
                List.of("yotel", lead.formatted("{\"phone\":\"9876543210\"}", 201), "crm", (header + "yotel,y1,n/a,9876543211,2026-01-05T16:00:00Z%n").formatted()),
                List.of("yotel", lead.formatted("{\"leads\":[{\"phone\":\"\"},{}]}", 503), "crm", (header + "yotel,y1,,n/a,2026-01-05T16:00:00Z%n").formatted()),
                List.of("yotel", lead.formatted("{\"phone\":\" \"}", 422), "crm", (header + "yotel,y1,+919876543210,,2026-01-05T15:00:00Z%n").formatted()),
                List.of("crm", (header + "yotel,y1,,,2026-01-05T15:00:00Z%n").formatted()));
        Period day = Period.day(FIRST);
        Instant asOf = Instant.parse("2026-01-06T12:00:00Z");
        try (Store one = store();
                Store many = store()) {
            Night together = new Night(one, temporary.resolve("together"));
            Night nightly = new Night(many, temporary.resolve("apart"));
            for (int n = 0; n < nights.size(); n++) {
                for (int i = 0; i < nights.get(n).size(); i += 2) {
                    for (String folder : List.of("together", "apart")) {
                        Path file = temporary.resolve(folder).resolve("inbox").resolve(nights.get(n).get(i)).resolve(n + ".txt");
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, nights.get(n).get(i + 1), StandardCharsets.UTF_8);
                    }
                }
                Files.writeString(temporary.resolve("apart/job.yml"), UNNAMED, StandardCharsets.UTF_8);
                Night.Result result = nightly.run("job.yml", day, asOf.plusSeconds(n));
                assertThat(result.code()).as("night " + (n + 1) + ": " + result.printed()).isZero();
            }
            Files.writeString(temporary.resolve("together/job.yml"), UNNAMED, StandardCharsets.UTF_8);
            assertThat(together.run("job.yml", day, asOf.plusSeconds(nights.size())).code()).isZero();
            compare(together.edition("out", day), nightly.edition("out", day), "nothing to know them by");
            assertThat(CsvTable.read(nightly.edition("out", day).resolve("reconciliation.csv")).only(List.of("external_lead_id", "phone", "submitted_at", "outcome", "source")))
                    .containsExactlyInAnyOrder(
                            List.of("'+919876543210", "", "2026-01-05T15:00:00.000Z", "CREATED", "crm"),
                            List.of("", "", "2026-01-05T15:00:00.000Z", "REJECTED", "crm"),
                            List.of("", "", "2026-01-05T15:00:00.000Z", "REJECTED", "yotel"),
                            List.of("", "n/a", "2026-01-05T16:00:00.000Z", "REJECTED", "crm"));
        }
    }

    private static void report(Store store, Path folder, LocalDate day) {
        new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(Period.day(day));
    }

    private static void compare(Path one, Path other, String what) throws IOException {
        for (String file : FILES) {
            assertThat(Files.readString(other.resolve(file), StandardCharsets.UTF_8))
                    .as(file + ", " + what)
                    .isEqualTo(Files.readString(one.resolve(file), StandardCharsets.UTF_8));
        }
        assertThat(present(other)).as("discrepancies.csv, " + what).containsExactlyInAnyOrderElementsOf(present(one));
    }

    /** The causes present: what is open or accepted. */
    private static List<List<String>> present(Path edition) {
        CsvTable table = CsvTable.read(edition.resolve("discrepancies.csv"));
        int state = table.header().indexOf("state");
        return new CsvTable(table.header(), table.rows().stream().filter(row -> !row.get(state).equals("RESOLVED")).toList()).only(CAUSE);
    }
}
