package leadtally.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a pattern of the job file finds, and which folders it looks into for them. */
class GlobTest {
    @TempDir
    Path folder;

    /** Each pattern, and the files below {@code in} that it finds: those that its text matches, wherever they lie. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in/*.ndjson              | b",
        "in/*/*.ndjson            | a/x n-1/y n-2/y",
        "in/n-*/*.ndjson          | n-1/y n-2/y",
        "in/n-[!2]/**/*.ndjson    | n-1/s/z n-1/y",
        "in/n-*/s/*.ndjson        | n-1/s/z",
        "in/{a,n-1/s}/*.ndjson    | a/x n-1/s/z",
        "in/**/y.ndjson           | n-1/y n-2/y",
        "in/**/.h/*.ndjson        | .h/v n-1/.h/w",
        "in/.h/*.ndjson           | .h/v",
        "in/n-1/y.ndjson          | n-1/y",
        "in/**                    | a/x b n-1/s/z n-1/y n-2/y",
        "i?/n**/*.ndjson          | n-1/.h/w n-1/s/z n-1/y n-2/y",
    })
    void a_pattern_finds_what_its_text_matches(String pattern, String expected) throws IOException {
        for (String name : List.of("a/x", "b", "n-1/y", "n-1/s/z", "n-2/y", ".h/v", "n-1/.h/w")) {
            put(name);
        }
        Files.createSymbolicLink(folder.resolve("in/n-2/round"), Path.of(".."));
        for (String before : List.of("", folder + "/")) {
            assertThat(new Glob(before + pattern).in(folder)).as(before + pattern)
                    .containsExactlyElementsOf(Stream.of(expected.split(" ")).map(name -> before + "in/" + name + ".ndjson").toList());
        }
    }

    @Test
    void a_name_that_is_not_utf8_is_told_as_one() throws IOException, InterruptedException {
        put("n-1/a/x");
        assertThat(new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'in/caf\\351.ndjson')\"").directory(folder.toFile()).start().waitFor()).isZero();
        assertThatThrownBy(() -> new Glob("in/*.ndjson").in(folder)).isInstanceOf(IOException.class).hasMessage("in/caf\uFFFD.ndjson - its name is not UTF-8; rename it");
        assertThat(new Glob("in/*/a/*").in(folder)).containsExactly("in/n-1/a/x.ndjson");
    }

    @Test
    void a_folder_that_may_not_be_read_stops_only_who_looks_into_it() throws IOException {
        put("n-1/a/x");
        put("n-1/lost/y");
        Path lost = folder.resolve("in/n-1/lost");
        Files.setPosixFilePermissions(lost, Set.of());
        assertThat(new Glob("in/n-*/a/*").in(folder)).containsExactly("in/n-1/a/x.ndjson");
        if (Files.isReadable(lost)) {
            // Root reads what nobody else may.
            assertThat(new Glob("in/n-*/**/*.ndjson").in(folder)).containsExactly("in/n-1/a/x.ndjson", "in/n-1/lost/y.ndjson");
            return;
        }
        assertThatThrownBy(() -> new Glob("in/n-*/**/*.ndjson").in(folder)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new Glob("in/n-1/lost/*").in(folder)).isInstanceOf(AccessDeniedException.class);
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve("in/" + name + ".ndjson");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in/{a,b", "in/a{b", "in/[]/x", "in/[z-a].csv", "", "  "})
    void what_is_no_pattern_is_none(String text) {
        assertThat(Glob.of(text)).isNull();
    }
}
