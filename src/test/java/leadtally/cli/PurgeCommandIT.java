package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.csv.PhonePrint;
import leadtally.scenarios.Night;
import leadtally.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code purge} and {@code runs} as commands: what they print, and that nothing goes unasked. */
class PurgeCommandIT {
    private static final PhonePrint PHONES = new PhonePrint(false, "demo-key".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void anOldNight() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("data/leadtally");
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), """
                vendor,campaign_id,external_lead_id,phone,submitted_at,first_name
                aktify,c1,A1,+15552010101,2020-01-03T14:00:00Z,Ottilie
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("in/b.ndjson"), """
                {"metadata":{"eventType":"campaign.lead_created","campaignId":"c1","eventTime":"2020-01-03T14:05:00Z"},"data":{"phone":"+15552010101","externalLeadId":"A1"}}
                {"metadata":{"eventType":"lead.call_initiated","campaignId":"c1","eventTime":"2020-01-03T15:00:00Z"},"data":{"phone":"+15552010101","externalLeadId":"A1"}}
                {"metadata":{"eventType":"lead.call_ended","campaignId":"c1","eventTime":"2020-01-03T15:02:00Z"},"data":{"phone":"+15552010101","externalLeadId":"A1","callResult":"interested"}}
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("job.yml"), """
                name: n
                zone: UTC
                vendors:
                  aktify: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*.csv" }
                  - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: "in/*.ndjson" }
                """, StandardCharsets.UTF_8);
        try (Store store = Store.open(url, null, null)) {
            Night night = new Night(store, folder);
            assertThat(night.run("job.yml", Period.day(LocalDate.of(2020, 1, 3)), Instant.parse("2026-11-05T14:00:00Z")).code()).isZero();
        }
    }

    @Test
    void nothing_goes_unasked() {
        assertThat(said("purge", "--before", "2020-02-01")).contains("would remove", "2 events", "1 content of a submission (", "would keep", "1 submission, with identity", "1 edition\n",
                "Nothing was removed. The same command with --yes removes it.");
        assertThat(events()).isEqualTo(3);

        assertThat(said("purge", "--before", "2020-02-01", "--yes")).contains("Facts of days before 2020-02-01: removed", "2 events");
        assertThat(events()).isEqualTo(1);
        assertThat(said("purge", "--before", "2020-02-01", "--yes")).contains("0 events");
    }

    @Test
    void the_file_of_the_store_holds_no_more_what_was_removed() throws IOException {
        Path file = folder.resolve("data/leadtally.mv.db");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Ottilie");
        try (Store store = Store.open(url, null, null)) {
            // Of a time that nobody meant, a hundred thousand weeks before.
            store.jdbc().update("update vendor_event set event_time = timestamp with time zone '0002-01-03 15:00:00+00' where event_type = 'lead.call_initiated'", Map.of());
        }

        assertThat(said("purge", "--before", "2020-02-01")).containsPattern("(?m)^count: 2 weeks in [0-9]+ ms$").doesNotContain("remove:");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Ottilie");

        assertThat(said("purge", "--before", "2020-02-01", "--yes")).containsPattern("(?m)^remove: 2 weeks in [0-9]+ ms$").doesNotContain("stays as large");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Ottilie");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).endsWith("---");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_link_stays_one_and_rights_stay_as_they_are() throws IOException {
        Path link = folder.resolve("data/leadtally.mv.db");
        Path file = Files.move(link, Files.createDirectories(folder.resolve("disk")).resolve("db.mv.db"));
        Files.createSymbolicLink(link, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        assertThat(said("purge", "--before", "2020-02-01", "--yes")).doesNotContain("stays as large");

        assertThat(Files.readSymbolicLink(link)).isEqualTo(file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Ottilie");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_made_smaller_is_told_of() throws IOException {
        Files.writeString(folder.resolve("data/leadtally.mv.db.compact"), "in the way", StandardCharsets.UTF_8);
        assertThat(said("purge", "--before", "2020-02-01", "--yes")).contains("Facts of days before 2020-02-01: removed", "The store's file stays as large as it was");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void days_that_must_stay_are_refused() {
        assertThat(CommandLines.execute("purge", "--job", job(), "--db", url, "--before", "2026-10-01", "--yes")).isEqualTo(64);
        assertThat(CommandLines.execute("purge", "--job", job(), "--db", url, "--before", "2024-10-01", "--yes")).isEqualTo(64);
        assertThat(CommandLines.execute("purge", "--job", job(), "--db", url)).isEqualTo(64);
        assertThat(events()).isEqualTo(3);
        assertThat(CommandLines.execute("purge", "--job", job(), "--db", url, "--before", "2024-10-01", "--yes", "--force")).isZero();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void runs_says_what_became_of_the_records() {
        assertThat(said("runs")).containsPattern("    1  n +2020-01-03 +2026-11-05T14:00:00\\.000Z  published +0 +[0-9]+ +4 +4 +0 +0  2020-01-03/edition-1");
    }

    /** Whatever the look-back is meanwhile: what was purged is known. */
    @Test
    void verify_adds_the_store_up_unless_facts_of_its_days_were_purged() throws IOException {
        String edition = folder.resolve("out/2020-01-03/edition-1").toString();
        assertThat(said("verify", edition)).endsWith("; the store adds up to the same\n");

        said("purge", "--before", "2020-01-03", "--yes");
        assertThat(said("verify", edition)).endsWith("; the store adds up to the same\n");
        said("purge", "--before", "2020-02-01", "--yes");
        assertThat(said("verify", edition)).endsWith("; facts before 2020-02-01 were purged, so the store was not added up\n");
        Files.writeString(Path.of(job()), "lookback: 9000d\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        assertThat(said("verify", edition)).endsWith("; facts before 2020-02-01 were purged, so the store was not added up\n");
    }

    @Test
    void what_is_gone_is_told() throws IOException {
        Files.writeString(folder.resolve("in/c.csv"), "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,,A2,+15552010102,2020-01-03T14:00:00Z\n", StandardCharsets.UTF_8);
        try (Store store = Store.open(url, null, null)) {
            assertThat(new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2020, 1, 3)), Instant.parse("2026-11-05T14:00:00Z")).code()).isZero();
            store.jdbc().update("update run set as_of = timestamp with time zone '2020-01-04 14:00:00+00'", Map.of());
            assertThat(new Story(store, PHONES, Set.of()).ofLead("A1")).noneMatch(line -> line.contains("purged"));
        }
        assertThat(said("rejected")).contains("  | aktify,,A2,").doesNotContain("purged");

        said("purge", "--before", "2020-02-01", "--yes");

        assertThat(said("rejected")).contains("NO_CAMPAIGN  run 2", "\n  raw text purged\n").doesNotContain("  |");
        try (Store store = Store.open(url, null, null)) {
            assertThat(new Story(store, PHONES, Set.of()).ofLead("A1")).element(1).asString().matches("facts before 2020-02-01 were purged on 20[0-9-]+T[0-9:.]+Z");
            assertThat(new Story(store, PHONES, Set.of()).ofLead("A9")).hasSize(2).last().asString().startsWith("facts before 2020-02-01 were purged on ");
        }
    }

    private String job() {
        return folder.resolve("job.yml").toString();
    }

    private long events() {
        try (Store store = Store.open(url, null, null)) {
            return store.jdbc().queryForObject("select count(*) from vendor_event", Map.of(), Long.class);
        }
    }

    /** What a command prints; it has the key of the tests' environment or needs none. */
    private String said(String command, String... more) {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            String[] arguments = Stream.concat(Stream.of(command, "--job", job(), "--db", url), Stream.of(more)).toArray(String[]::new);
            assertThat(CommandLines.execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
