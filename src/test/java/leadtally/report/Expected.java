package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Expected files beside the tests, byte for byte. {@code -Dexpected.update=true} rewrites them and fails. */
final class Expected {
    private static final Path FOLDER = Path.of("src/test/resources/leadtally/report");

    private Expected() {}

    static void folder(String name, Path actual, Collection<String> files) throws IOException {
        boolean update = Boolean.getBoolean("expected.update");
        for (String file : files) {
            Path expected = FOLDER.resolve(name).resolve(file);
            if (update) {
                Files.createDirectories(expected.getParent());
                Files.write(expected, Files.readAllBytes(actual.resolve(file)));
            }
            assertThat(Files.readString(actual.resolve(file), StandardCharsets.UTF_8)).as(file).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        }
        assertThat(update).as("expectations rewritten; look at the difference and run again without -Dexpected.update").isFalse();
    }
}
