package leadtally.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorIT {

    /** SHA-256 over path and unpacked content of every file; a change of the data changes it, a change of machine, JDK or locale must not. */
    private static final String PINNED = "84387cca551bdec3cc613f99503ecaa0805401016aa7994e357b934da5400a9c";

    private static final List<String> OUTCOMES = List.of("AMBIGUOUS", "CONTRADICTED", "CREATED", "DNC BLACKLISTED", "DNC DND", "DNC REGISTER",
            "DUPLICATE DUPLICATE_OF", "DUPLICATE VENDOR_DUPLICATE", "LANDLINE", "MISSING", "PENDING", "REJECTED INVALID_PHONE",
            "REJECTED VENDOR_INVALID", "REJECTED VENDOR_REFUSED");

    @TempDir
    Path temp;

    @Test
    void equalArgumentsGiveEqualBytes() throws Exception {
        GeneratedFolder.of(temp.resolve("one"), 400, 4, 7);
        GeneratedFolder.of(temp.resolve("two"), 400, 4, 7);

        List<Path> files = filesOf(temp.resolve("one"));
        assertThat(filesOf(temp.resolve("two"))).isEqualTo(files);
        for (Path file : files) {
            assertThat(temp.resolve("two").resolve(file)).hasSameBinaryContentAs(temp.resolve("one").resolve(file));
        }
    }

    private static List<Path> filesOf(Path root) throws Exception {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
        }
    }

    @Test
    void theBytesOfOneSeedArePinned() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Map.Entry<String, byte[]> file : GeneratedFolder.of(temp, 400, 4, 7).unpacked().entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(PINNED);
    }

    @Test
    void anotherSeedGivesOtherBytes() throws Exception {
        GeneratedFolder one = GeneratedFolder.of(temp.resolve("one"), 50, 1, 1);
        GeneratedFolder two = GeneratedFolder.of(temp.resolve("two"), 50, 1, 2);

        assertThat(two.rows("truth/outcomes.csv")).isNotEqualTo(one.rows("truth/outcomes.csv"));
    }

    @Test
    void everyOutcomeReasonAndFileFormOccursFromTwoThousandLeadsAndTwentyDaysOn() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            GeneratedFolder folder = GeneratedFolder.of(temp.resolve("seed-" + seed), 2_000, 20, seed);

            assertThat(folder.planted().outcomes().keySet()).containsExactlyElementsOf(OUTCOMES);
            assertThat(folder.planted().reasons().keySet())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlantedReason.values()).map(Enum::name).toList());
            for (InboxFile file : InboxFile.values()) {
                assertThat(folder.unpacked().keySet()).anyMatch(path -> path.startsWith("inbox/night-") && path.endsWith("/" + file.path));
            }
        }
    }

    @Test
    void aSingleLeadIsADataSet() throws Exception {
        for (int days : new int[] {1, 20}) {
            GeneratedFolder folder = GeneratedFolder.of(temp.resolve("days-" + days), 1, days, 1);

            assertThat(folder.rows("truth/outcomes.csv")).hasSize(1);
            assertThat(Files.readAllLines(folder.root().resolve("nights.tsv"))).hasSize(1 + days);
        }
    }

    @Test
    void aSingleDayHoldsWhatCanBeSettledByItsMorning() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 2_000, 1, 1);

        assertThat(folder.rows("truth/outcomes.csv")).hasSize(2_000);
        assertThat(folder.planted().outcomes()).containsKeys("CREATED", "PENDING", "MISSING", "DNC REGISTER", "DUPLICATE VENDOR_DUPLICATE");
        assertThat(folder.planted().reasons()).containsKeys("CALLBACK_MISSED", "CALL_NOT_ENDED", "ANSWER_FAILED", "NO_OUTCOME_BY_DEADLINE")
                .doesNotContainKeys("FEED_SILENT", "BILLED_AMOUNT_MISSING");
    }

    @Test
    void manyLeadsADayAreExactlyThatMany() throws Exception {
        GeneratedFolder folder = GeneratedFolder.of(temp, 1_003, 7, 5);

        List<List<String>> rows = new ArrayList<>(folder.rows("truth/outcomes.csv"));
        assertThat(rows).hasSize(1_003);
        assertThat(rows.stream().map(row -> row.get(0)).distinct()).containsExactly("2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08",
                "2026-01-09", "2026-01-10", "2026-01-11");
        assertThat(rows.stream().map(row -> row.get(1) + row.get(2) + (row.get(3).isEmpty() ? row.get(4) : row.get(3)) + row.get(5)))
                .doesNotHaveDuplicates();
    }
}
