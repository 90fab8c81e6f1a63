package leadtally.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark's data: the same bytes from the same settings, in the proportions that it promises. */
class BulkDataTest {
    private static final DataSettings SETTINGS = new DataSettings(20_000, 4, LocalDate.of(2026, 1, 5), 7);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static final List<JsonNode> WEBHOOKS = new ArrayList<>();
    private static final List<JsonNode> LEADPING = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException {
        BulkData.write(SETTINGS, folder.resolve("one"));
        data = DataFolder.open(folder.resolve("one"));
        read(Feed.AKTIFY, WEBHOOKS);
        read(Feed.LEADPING, LEADPING);
    }

    private static void read(Feed feed, List<JsonNode> into) throws IOException {
        for (Path file : data.files(feed)) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                lines.map(JSON::readTree).forEach(into::add);
            }
        }
    }

    @Test
    void the_same_settings_give_the_same_bytes_and_another_seed_others() throws IOException {
        BulkData.write(SETTINGS, folder.resolve("two"));
        BulkData.write(new DataSettings(20_000, 4, LocalDate.of(2026, 1, 5), 8), folder.resolve("three"));
        assertThat(digests("two")).isEqualTo(digests("one")).hasSize(21);
        assertThat(digests("three").values()).doesNotContainAnyElementsOf(digests("one").values().stream().filter(digest -> !isNights(digest)).toList());
    }

    private static boolean isNights(String digest) {
        return digest.equals(sha256(folder.resolve("one/nights.tsv")));
    }

    private static Map<String, String> digests(String name) throws IOException {
        Path root = folder.resolve(name);
        var digests = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> digests.put(root.relativize(file).toString(), sha256(file)));
        }
        return digests;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_million_leads_would_have_four_million_webhooks_and_two_million_leadping_events() {
        assertThat(data.leads()).isBetween(20_000L, 20_200L);
        assertThat(WEBHOOKS.size() / 20_000.0).isCloseTo(4.2, within(0.2));
        assertThat(LEADPING.size() / 20_000.0).isCloseTo(2.05, within(0.15));
        assertThat(data.events()).isEqualTo(WEBHOOKS.size() + LEADPING.size());
    }

    @Test
    void a_leadping_event_has_41_members_and_some_have_two_versions() {
        assertThat(LEADPING).allSatisfy(event -> assertThat(event.size()).isEqualTo(41));
        Set<JsonNode> contents = new HashSet<>(LEADPING);
        Set<String> ids = new HashSet<>();
        LEADPING.forEach(event -> ids.add(event.get("id").asString()));
        assertThat((contents.size() - ids.size()) / (double) ids.size()).isCloseTo(0.023, within(0.01));
    }

    @Test
    void two_in_a_hundred_events_come_twice_and_a_tenth_of_those_with_reordered_members() {
        for (List<JsonNode> feed : List.of(WEBHOOKS, LEADPING)) {
            int contents = new HashSet<>(feed).size();
            assertThat((feed.size() - contents) / (double) contents).isCloseTo(0.02, within(0.004));
        }
        Predicate<JsonNode> reordered = webhook -> !webhook.propertyNames().iterator().next().equals("metadata");
        assertThat(WEBHOOKS.stream().filter(reordered).count() / (double) WEBHOOKS.size()).isCloseTo(0.002, within(0.0008));
        assertThat(LEADPING.stream().filter(event -> !event.propertyNames().iterator().next().equals("id")).count()).isPositive();
    }

    @Test
    void late_events_come_in_a_later_night_than_their_own() throws IOException {
        int late = 0;
        for (int night = 1; night <= SETTINGS.nights(); night++) {
            Path file = data.root().resolve(Feed.folder(night)).resolve(Feed.AKTIFY.path());
            String before = SETTINGS.asOf(night).minus(Duration.ofDays(1)).toString();
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                late += (int) lines.filter(line -> JSON.readTree(line).at("/metadata/eventTime").asString().compareTo(before) < 0).count();
            }
        }
        // of the 3 % some arrive before the night ends, and half of the redelivered come later too
        assertThat(late / (double) WEBHOOKS.size()).isCloseTo(0.033, within(0.006));
    }

    @Test
    void a_tenth_of_the_leads_is_told_without_external_id_and_seven_in_a_hundred_are_landlines() {
        List<JsonNode> created = ofType("campaign.lead_created");
        assertThat(created.stream().filter(webhook -> webhook.at("/data/externalLeadId").isMissingNode()).count() / (double) created.size())
                .isCloseTo(0.1, within(0.02));
        assertThat(ofType("lead.landline_detected").size() / (0.75 * 20_000)).isCloseTo(0.078, within(0.012));
    }

    @Test
    void there_are_orphans_contradictions_and_shared_phones() throws IOException {
        Set<String> phones = new HashSet<>();
        int lines = 0;
        for (Path file : data.files(Feed.SUBMISSIONS)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String digits = line.split(",")[3].replaceAll("\\D", "");
                phones.add(digits.length() == 10 ? "+1" + digits : "+" + digits);
                lines++;
            }
        }
        assertThat((lines - phones.size()) / 20_000.0).isCloseTo(0.035, within(0.01));
        Set<String> created = phonesOf("campaign.lead_created");
        Set<String> landlines = phonesOf("lead.landline_detected");
        assertThat(created.stream().filter(phone -> !phones.contains(phone)).count() / 20_000.0).isCloseTo(0.0088, within(0.003));
        landlines.retainAll(created);
        assertThat(landlines.size() / 15_000.0).isCloseTo(0.012, within(0.005));
    }

    private static List<JsonNode> ofType(String type) {
        return WEBHOOKS.stream().filter(webhook -> webhook.at("/metadata/eventType").asString().equals(type)).toList();
    }

    private static Set<String> phonesOf(String type) {
        Set<String> phones = new HashSet<>();
        ofType(type).forEach(webhook -> phones.add(webhook.at("/data/phone").asString()));
        return phones;
    }
}
