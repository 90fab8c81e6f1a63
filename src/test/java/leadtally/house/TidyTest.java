package leadtally.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a reader would otherwise have to look for. */
class TidyTest {
    private static final Path MAIN = Path.of("src/main/java/leadtally");
    private static final Path BENCH = Path.of("src/bench/java/leadtally");
    private static final Path SPARK = Path.of("src/spark/java/leadtally");

    private static final Map<String, String> NOWHERE = Map.of(
            "\\.toLowerCase\\(\\)|\\.toUpperCase\\(\\)", "name the locale: Locale.ROOT",
            "getBytes\\(\\)", "name the charset",
            "ZoneId\\.systemDefault|TimeZone\\.getDefault|Locale\\.getDefault", "no default zone or locale",
            "LocalDateTime\\.now\\(\\)|new Date\\(\\)|Calendar\\.getInstance", "no local time of the machine: Instant, or System.nanoTime for a duration",
            "Thread\\.sleep", "no sleeps",
            "^(?!import ).*(?<![\\w.])javax?(\\.[a-z]+)+\\.[A-Z]", "import it",
            "\\bTODO\\b|\\bFIXME\\b", "no leftovers",
            "@Autowired|@Value\\(|lombok", "constructors, plain values");

    private static final Map<String, String> BELOW_JOB = Map.of(
            "Instant\\.now\\(\\)|LocalDate\\.now\\(|currentTimeMillis\\(\\)|Clock\\.system", "no wall clock below job: take the instant as a parameter",
            "System\\.(out|err)", "only job and cli print");

    @Test
    void no_source_has_what_the_house_forbids() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            NOWHERE.forEach((pattern, remedy) -> search(file, pattern, remedy, found));
            String path = MAIN.relativize(file).toString();
            if (!path.startsWith("job") && !path.startsWith("cli")) {
                BELOW_JOB.forEach((pattern, remedy) -> search(file, pattern, remedy, found));
            }
        }
        for (Path folder : List.of(BENCH, SPARK)) {
            for (Path file : sources(folder)) {
                NOWHERE.forEach((pattern, remedy) -> search(file, pattern, remedy, found));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void money_is_never_floating_point() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            String path = MAIN.relativize(file).toString();
            boolean draws = path.startsWith("report/pdf") || path.startsWith("generate");
            if (!draws) {
                search(file, "\\b(double|float|Double|Float)\\b", "BigDecimal for money, long for counts", found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        List<Path> without = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(MAIN)) {
            for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                try (Stream<Path> files = Files.list(folder)) {
                    boolean java = files.anyMatch(file -> file.toString().endsWith(".java"));
                    if (java && !Files.exists(folder.resolve("package-info.java"))) {
                        without.add(folder);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_sql_file_says_its_purpose_and_grain_in_lower_case() throws IOException {
        List<String> found = new ArrayList<>();
        Pattern upper = Pattern.compile("\\b(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|JOIN|GROUP BY|ORDER BY)\\b");
        try (Stream<Path> files = Stream.of("sql", "src/bench/sql").map(Path::of).flatMap(TidyTest::walk)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".sql")).sorted()::iterator) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (!text.startsWith("-- ")) {
                    found.add(file + ": begin with a comment that says what it is for");
                }
                if (upper.matcher(text).find()) {
                    found.add(file + ": keywords in lower case");
                }
                if (!file.startsWith("sql/schema") && !Pattern.compile("(?i)grain|one row").matcher(text).find()) {
                    found.add(file + ": say the grain (one row per …)");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void search(Path file, String pattern, String remedy, List<String> found) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Pattern compiled = Pattern.compile(pattern);
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i).replaceAll("//.*|^\\s*\\*.*|\"[^\"]*\"", "");
                if (compiled.matcher(code).find()) {
                    found.add(file + ":" + (i + 1) + ": " + remedy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
