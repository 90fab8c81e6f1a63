package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code leadtally} on its first use and after it. */
class QuickStartIT {
    @TempDir
    Path folder;

    @Test
    void the_first_use_prepares_the_next_ones_and_nothing_else_is_printed() throws Exception {
        Path home = home();
        Path link = Files.createSymbolicLink(folder.resolve("anywhere"), home.resolve("leadtally"));

        String first = output(link);
        String second = output(link);

        assertThat(first).startsWith("leadtally: preparing once for quick starts\n").endsWith(second);
        assertThat(second).matches("leadtally \\S+\\R");
        assertThat(home.resolve("target/ready/classes.jsa")).exists();
        assertThat(home.resolve("target/ready/night")).doesNotExist();
        assertThat(home.resolve("target/ready.lock")).doesNotExist();
    }

    @Test
    void while_another_prepares_it_the_jar_is_run_as_it_is() throws Exception {
        Path home = home();
        Files.createDirectory(home.resolve("target/ready.lock"));

        assertThat(output(home.resolve("leadtally"))).matches("leadtally \\S+\\R");
        assertThat(home.resolve("target/ready")).doesNotExist();
    }

    private Path home() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("leadtally"), home.resolve("leadtally"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Path jar = Path.of(System.getProperty("leadtally.jar"));
        Files.copy(jar, Files.createDirectories(home.resolve("target")).resolve("leadtally-0.1.0.jar"));
        return home;
    }

    private String output(Path command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.toString(), "--version").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
