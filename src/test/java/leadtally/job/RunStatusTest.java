package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunStatusTest {
    private static final Pattern OF_RUN = Pattern.compile("from run\\b[^()]*?\\bstatus (?:= |in \\()([^)\\n]*)");
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");

    @Test
    void queries_name_no_other_one() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("sql/queries"))) {
            for (Path file : (Iterable<Path>) files.filter(file -> file.toString().endsWith(".sql"))::iterator) {
                Matcher condition = OF_RUN.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (condition.find()) {
                    WORD.matcher(condition.group(1)).results().forEach(word -> named.add(word.group(1)));
                }
            }
        }
        assertThat(named).contains("published", "tie_out_failed", "abandoned", "running", "failed", "stopped")
                .isSubsetOf(Arrays.stream(RunStatus.values()).map(RunStatus::word).collect(Collectors.toSet()));
    }
}
