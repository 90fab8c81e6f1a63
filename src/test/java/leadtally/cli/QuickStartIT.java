package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        assertThat(archives(home)).hasSize(1);
        assertThat(home.resolve("target/ready/night")).doesNotExist();
        assertThat(home.resolve("target/ready.lock")).doesNotExist();
    }

    @Test
    void a_jdk_that_was_updated_has_an_archive_of_its_own() throws Exception {
        Path home = home();
        Path command = home.resolve("leadtally");
        Path jdk = jdk();

        String before = output(command, jdk);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=17.0.16\n", StandardCharsets.UTF_8);
        String after = output(command, jdk);
        String again = output(command, jdk);

        assertThat(before).isEqualTo("leadtally: preparing once for quick starts\n" + again);
        assertThat(after).isEqualTo(before);
        assertThat(again).matches("leadtally \\S+\\R");
        assertThat(archives(home)).hasSize(2);
    }

    @Test
    void while_another_prepares_it_the_jar_is_run_as_it_is() throws Exception {
        Path home = home();
        Files.createDirectory(home.resolve("target/ready.lock"));

        assertThat(output(home.resolve("leadtally"))).matches("leadtally \\S+\\R");
        assertThat(home.resolve("target/ready")).doesNotExist();
    }

    /** Killed in its midst, by the kernel say: nobody is at work on it after an hour. */
    @Test
    void what_a_killed_preparation_left_is_prepared_again() throws Exception {
        Path home = home();
        FileTime longAgo = FileTime.from(Instant.parse("2026-03-01T00:00:00Z"));
        for (String left : List.of("ready.lock", "ready.AbC123")) {
            Files.setLastModifiedTime(Files.createDirectory(home.resolve("target").resolve(left)), longAgo);
        }

        assertThat(output(home.resolve("leadtally"))).startsWith("leadtally: preparing once for quick starts\n");
        assertThat(archives(home)).hasSize(1);
        assertThat(home.resolve("target/ready.lock")).doesNotExist();
        assertThat(home.resolve("target/ready.AbC123")).doesNotExist();
    }

    @Test
    void where_there_is_no_java_it_says_what_to_do() throws Exception {
        Path home = home();
        ProcessBuilder start = new ProcessBuilder(home.resolve("leadtally").toString(), "--version").redirectErrorStream(true);
        start.environment().put("JAVA_HOME", "/nowhere");
        Process process = start.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("leadtally: there is no Java at /nowhere/bin/java; install a JDK, 17 or later, or have JAVA_HOME name one\n");
        assertThat(process.waitFor()).isEqualTo(64);
        assertThat(home.resolve("target/ready")).doesNotExist();
    }

    @Test
    void what_one_user_prepares_any_other_may_run_and_what_a_run_writes_is_not_for_others() throws Exception {
        Path home = home();
        say(home.resolve("leadtally"), Map.of(), "--version");
        try (Stream<Path> made = Files.walk(home.resolve("target/ready"))) {
            assertThat(made.filter(path -> !rights(path).contains(PosixFilePermission.OTHERS_READ))).isEmpty();
        }
        assertThat(rights(home.resolve("target/ready"))).contains(PosixFilePermission.OTHERS_EXECUTE);

        assertThat(say(home.resolve("leadtally"), Map.of(), "schedule", "--job", jobFile("j").toString(), "--out", folder.resolve("made").toString())).contains("made/cron/leadtally");
        assertThat(rights(folder.resolve("made/cron/leadtally"))).doesNotContain(PosixFilePermission.OTHERS_READ);
    }

    @Test
    void files_of_any_name_are_found_without_a_locale_too() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this test itself has no locale");
        jobFile("n\u00e4chtlich");
        // The shell finds the name: this test's own default charset is not to be passed on.
        String command = "'" + PreparedCommand.script() + "' schedule --job n*lich.yml --out made";
        for (String locale : List.of("", "C", "POSIX", "C.UTF-8")) {
            assertThat(say(Path.of("sh"), Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", ""), "-c", command)).as("LC_ALL=" + locale).contains("made/cron/leadtally");
        }
    }

    private Path jobFile(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".yml"), Files.readString(Path.of("jobs/nightly.yml"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Set<PosixFilePermission> rights(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("leadtally"), home.resolve("leadtally"), StandardCopyOption.COPY_ATTRIBUTES);
        Path jar = Path.of(System.getProperty("leadtally.jar"));
        Files.copy(jar, Files.createDirectories(home.resolve("target")).resolve("leadtally-0.1.0.jar"));
        return home;
    }

    /** The JDK of this test under another name, with a file {@code release} that can be changed. */
    private Path jdk() throws IOException {
        Path jdk = folder.resolve("jdk");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=17.0.15\n", StandardCharsets.UTF_8);
        return jdk;
    }

    private static List<Path> archives(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target/ready"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private String output(Path command) throws IOException, InterruptedException {
        return output(command, Path.of(System.getProperty("java.home")));
    }

    private String output(Path command, Path jdk) throws IOException, InterruptedException {
        return say(command, Map.of("JAVA_HOME", jdk.toString()), "--version");
    }

    private String say(Path command, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> words = Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
