package leadtally.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import leadtally.database.Store;
import leadtally.job.RunRequest;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A night of two leads, pulled from a vendor on this machine. */
abstract class PulledNight {
    static final Period DAY = Period.day(LocalDate.parse("2026-11-03"));
    static final Instant AS_OF = Instant.parse("2026-11-05T12:00:00Z");
    static final Secrets SECRETS = new Secrets(Map.of("LP_KEY", StubVendor.KEY));

    @TempDir
    Path folder;

    final StubVendor vendor = new StubVendor();
    final StubList events = new StubList(2);
    Store store;
    Night night;

    abstract Store open();

    @BeforeEach
    void openStore() throws IOException {
        store = open();
        night = new Night(store, folder);
        vendor.on("POST /events/all/my", events::page).on("GET /events/*", events::one);
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/crm.csv"), """
                vendor,campaign_id,external_lead_id,phone,submitted_at
                leadping,auto,L1,+16465550151,2026-11-03T14:30:00Z
                leadping,auto,L2,+16465550152,2026-11-03T14:31:00Z
                """, StandardCharsets.UTF_8);
        events.put(created("e1", "L1", "2026-11-03T14:32:00Z"))
                .put(sms("e2", "L1", "+16465550151", "2026-11-03T14:33:00Z", "0.020"))
                .put(created("e3", "L2", "2026-11-03T14:34:00Z"))
                .put(sms("e4", "L2", "+16465550152", "2026-11-03T14:35:00Z", "0.021"))
                .put(sms("e5", "L2", "+16465550152", "2026-11-03T14:36:00Z", "null"));
    }

    @AfterEach
    void close() {
        store.close();
        vendor.close();
    }

    static String created(String id, String lead, String at) {
        return "{\"id\":\"" + id + "\",\"eventType\":\"activity\",\"timelineType\":\"LeadCreated\",\"campaignId\":\"auto\",\"leadId\":\"" + lead + "\",\"createdAt\":\"" + at
                + "\"}";
    }

    static String sms(String id, String lead, String phone, String at, String amount) {
        return "{\"id\":\"" + id + "\",\"eventType\":\"activity\",\"timelineType\":\"Sms\",\"campaignId\":\"auto\",\"leadId\":\"" + lead
                + "\",\"direction\":\"outbound\",\"toPhoneNumber\":\"" + phone + "\",\"status\":\"Delivered\",\"sentAt\":\"" + at + "\",\"createdAt\":\"" + at
                + "\",\"trafficType\":\"RealLead\",\"billingStatus\":\"charged\",\"billableAmount\":" + amount + "}";
    }

    void job(String pull, String expected) throws IOException {
        Files.writeString(folder.resolve("job.yml"), """
                name: pulled
                zone: America/New_York
                lookback: 30d
                archive: archive
                vendors:
                  leadping: { region: US, grace: 24h, currency: USD }
                sources:
                  - { name: crm, reads: submissions, format: house-csv, files: "in/*.csv" }
                  - { name: leadping, vendor: leadping, reads: events, format: leadping-event, pull: { url: "%s", token: LP_KEY, repull: 7d, backoff: 0s%s }%s }
                """.formatted(vendor.url(), pull, expected), StandardCharsets.UTF_8);
    }

    Night.Result run(Instant asOf) {
        return night.run("job.yml", RunRequest.of(DAY, asOf), SECRETS);
    }

    List<String> archived(String source) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("archive").resolve(source))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
                }
            }
        }
        return lines;
    }

    /** records read, new facts, new versions, duplicates, re-reads of each file that was pulled */
    List<String> counts() {
        return store.jdbc().query(
                "select records, new_facts, new_versions, duplicates, rereads from input_file where way <> 'file' order by id", Map.of(),
                (row, i) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4) + " " + row.getLong(5));
    }

    static Map<String, String> files(Path edition) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> csvs = Files.list(edition)) {
            for (Path csv : (Iterable<Path>) csvs.filter(file -> file.toString().endsWith(".csv"))::iterator) {
                files.put(csv.getFileName().toString(), Files.readString(csv, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
