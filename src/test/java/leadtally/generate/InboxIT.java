package leadtally.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InboxIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temp;

    @Test
    void everyLineIsJsonUnlessTheTruthSaysOtherwise() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 2_000, 6, 9);
        long planted = folder.rows("truth/rejections.csv").stream().filter(row -> row.get(1).equals("NOT_JSON")).count();

        int broken = 0;
        for (Map.Entry<String, byte[]> file : folder.unpacked().entrySet()) {
            if (file.getKey().contains(".ndjson")) {
                for (String line : lines(file.getValue())) {
                    broken += isObject(line) ? 0 : 1;
                }
            }
        }

        assertThat(planted).isPositive();
        assertThat(broken).isEqualTo((int) planted);
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    private static boolean isObject(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    @Test
    void nothingIsReceivedAfterTheNightInWhoseFolderItLies() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 1_000, 8, 2);
        Map<String, Instant> asOfs = new TreeMap<>();
        Files.readAllLines(folder.root().resolve("nights.tsv")).stream().skip(1).map(line -> line.split("\t"))
                .forEach(cells -> asOfs.put(cells[2], Instant.parse(cells[1])));

        int wrapped = 0;
        for (Map.Entry<String, byte[]> file : folder.unpacked().entrySet()) {
            if (file.getKey().endsWith("receiver.ndjson") || file.getKey().contains("pulls.ndjson")) {
                Instant asOf = asOfs.get(file.getKey().substring(0, "inbox/night-00".length()));
                for (String line : lines(file.getValue())) {
                    if (isObject(line) && JSON.readTree(line).has("received_at")) {
                        assertThat(Instant.parse(JSON.readTree(line).get("received_at").asString())).isBeforeOrEqualTo(asOf);
                        wrapped++;
                    }
                }
            }
        }
        assertThat(wrapped).isGreaterThan(1_000);
    }

    @Test
    void theHousesListNamesEveryAktifyLeadThatHasAnId() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 800, 3, 6);
        List<String> planned = folder.rows("truth/outcomes.csv").stream().filter(row -> row.get(1).equals("aktify") && !row.get(3).isEmpty())
                .map(row -> row.get(3)).toList();

        List<String> listed = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : folder.unpacked().entrySet()) {
            if (file.getKey().contains("crm-")) {
                GeneratedFolder.rows(file.getValue()).forEach(listed::addAll);
            }
        }
        assertThat(planned).hasSizeGreaterThan(300);
        assertThat(listed).containsAll(planned);
    }

    @Test
    void volumesAreThoseOfARealNight() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 4_000, 4, 1);
        int webhooks = 0;
        int events = 0;
        for (Map.Entry<String, byte[]> file : folder.unpacked().entrySet()) {
            for (String line : file.getKey().contains(".ndjson") ? lines(file.getValue()) : List.<String>of()) {
                webhooks += file.getKey().contains("/aktify/") ? 1 : 0;
                events += file.getKey().contains("/leadping/") ? items(JSON.readTree(line)) : 0;
            }
        }

        assertThat(webhooks / 4_000.0).isBetween(3.5, 4.5);
        assertThat(events / 4_000.0).isBetween(1.6, 2.4);
    }

    private static int items(JsonNode record) {
        JsonNode body = record.has("body") ? record.get("body") : record;
        return body.has("items") ? body.get("items").size() : 1;
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAreDays() throws Exception {
        for (LocalDate from : List.of(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 10, 31))) {
            GeneratedFolder folder = GeneratedFolder.of(temp.resolve(from.toString()), 600, 3, 8, from);

            assertThat(folder.rows("truth/outcomes.csv")).hasSize(600);
            assertThat(folder.rows("truth/outcomes.csv").stream().map(row -> row.get(0)).distinct())
                    .containsExactly(from.toString(), from.plusDays(1).toString(), from.plusDays(2).toString());
        }
    }
}
