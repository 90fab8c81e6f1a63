package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped scheduler files are those of {@code jobs/nightly.yml}, and what they are for takes them. */
class SchedulerFilesTest {
    private static final Path JOBS = Path.of("jobs");

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    @Test
    void the_shipped_files_are_the_generated_ones() throws IOException {
        var generated = SchedulerFiles.of(JobFile.read(JOBS.resolve("nightly.yml")), "jobs/nightly.yml");
        assertThat(generated).hasSize(4);
        for (var file : generated.entrySet()) {
            assertThat(Files.readString(JOBS.resolve(file.getKey()), StandardCharsets.UTF_8)).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void another_job_has_its_own_schedule_and_zone_in_each() throws IOException {
        String job = Files.readString(JOBS.resolve("nightly.yml"), StandardCharsets.UTF_8)
                .replaceFirst("(?m)^zone: .*", "zone: Asia/Kolkata").replaceFirst("(?m)^schedule: .*", "schedule: \"5 4 * * 1-5\"");
        var files = SchedulerFiles.of(JobFile.parse(job, "job.yml"), "jobs/my.yml");
        assertThat(files.get("systemd/leadtally.timer")).contains("OnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 04:05:00 Asia/Kolkata\n");
        assertThat(files.get("kubernetes/cronjob.yml")).contains("  schedule: \"5 4 * * 1-5\"\n  timeZone: Asia/Kolkata\n");
        assertThat(files.get("cron/leadtally")).contains("CRON_TZ=Asia/Kolkata\n", "\n5 4 * * 1-5 leadtally cd /var/lib/leadtally ");
        assertThat(files.get("cron/leadtally")).contains("Made by: leadtally schedule --job jobs/my.yml.", " run --job /etc/leadtally/my.yml --quiet");
        assertThat(files.get("systemd/leadtally.service")).contains("\nExecStart=/opt/leadtally/leadtally run --job /etc/leadtally/my.yml --quiet\n");
        assertThat(files.get("kubernetes/cronjob.yml")).contains("a ConfigMap leadtally-job (my.yml), ", "\"--job\", \"/etc/leadtally/my.yml\"");
        files.forEach((name, text) -> assertThat(text).as(name).doesNotContain("nightly.yml"));
        assertThatThrownBy(() -> SchedulerFiles.of(JobFile.parse(job, "job.yml"), "my job.yml"))
                .hasMessage("my job.yml: --job: schedulers' files cannot hold the name my job.yml; give the file one of letters, digits, dots, hyphens and underscores");
    }

    /** By the book a night finds each key that its job needs. */
    @Test
    void each_key_that_the_job_needs_is_handed_over() throws IOException {
        String job = Files.readString(JOBS.resolve("nightly.yml"), StandardCharsets.UTF_8)
                .replace("  # - { name: otonistark-list,", "  - { name: otonistark-list,").replace("https://\u2026/api", "https://list.example/api").replace("token: LEADPING_API_KEY", "token: LP");
        var files = SchedulerFiles.of(JobFile.parse(job, "job.yml"), "my.yml");
        assertThat(files.get("systemd/leadtally.service")).contains("""
                LoadCredential=phone-key:/etc/leadtally/phone-key
                Environment=LEADTALLY_PHONE_KEY_FILE=%d/phone-key
                LoadCredential=lp:/etc/leadtally/lp
                Environment=LP_FILE=%d/lp
                LoadCredential=otonistark-api-key:/etc/leadtally/otonistark-api-key
                Environment=OTONISTARK_API_KEY_FILE=%d/otonistark-api-key
                ExecStart""");
        assertThat(files.get("cron/leadtally")).contains("LP_FILE=/etc/leadtally/lp\nOTONISTARK_API_KEY_FILE=/etc/leadtally/otonistark-api-key\n");
        assertThat(files.get("kubernetes/cronjob.yml")).contains("(phone-key, db-password, lp, otonistark-api-key)", """
                                - name: LP_FILE
                                  value: /run/secrets/leadtally/lp
                                - name: OTONISTARK_API_KEY_FILE
                                  value: /run/secrets/leadtally/otonistark-api-key
                """);
        String none = Files.readString(JOBS.resolve("nightly.yml"), StandardCharsets.UTF_8).replaceAll("(?m)^  - \\{ name: leadping,.*\\R", "");
        SchedulerFiles.of(JobFile.parse(none, "job.yml"), "my.yml").forEach((name, text) -> assertThat(text).as(name).doesNotContainIgnoringCase("leadping"));
    }

    /** What a job's notices need is handed over as its lists' keys are. */
    @Test
    void a_url_that_a_variable_holds_is_handed_over() throws IOException {
        String job = Files.readString(JOBS.resolve("nightly.yml"), StandardCharsets.UTF_8) + "\nheartbeat: { url: BEAT_URL }\nnotify: { url: \"https://told.example/x\" }\n";
        var files = SchedulerFiles.of(JobFile.parse(job, "job.yml"), "my.yml");
        assertThat(files.get("systemd/leadtally.service")).contains("LoadCredential=beat-url:/etc/leadtally/beat-url\nEnvironment=BEAT_URL_FILE=%d/beat-url\n");
        assertThat(files.get("cron/leadtally")).contains("\nBEAT_URL_FILE=/etc/leadtally/beat-url\n");
        assertThat(files.get("kubernetes/cronjob.yml")).contains("(phone-key, db-password, beat-url, leadping-api-key)");
        files.forEach((name, text) -> assertThat(text).as(name).doesNotContainIgnoringCase("told"));
    }

    @Test
    void what_no_scheduler_takes_is_said() throws IOException {
        String job = Files.readString(JOBS.resolve("nightly.yml"), StandardCharsets.UTF_8).replaceFirst("(?m)^schedule: .*", "");
        for (String zone : List.of("+05:30", "UTC+05:30", "Z", "SystemV/EST5")) {
            assertThatThrownBy(() -> SchedulerFiles.of(JobFile.parse(job.replaceFirst("(?m)^zone: .*", "zone: \"" + zone + "\""), "job.yml"), "my.yml"))
                    .hasMessage("my.yml: schedule: is missing; write minute hour day month weekday, such as \"30 2 * * *\"; my.yml: zone: " + zone
                            + " is none that schedulers know; name one of the tz database, such as Asia/Kolkata or Etc/GMT-5");
        }
    }

    @Test
    void systemd_takes_the_units() throws Exception {
        assumeTrue(isInstalled("systemd-analyze"), "systemd-analyze is not installed");
        Path command = Files.createFile(folder.resolve("leadtally"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        for (String unit : List.of("leadtally.service", "leadtally.timer")) {
            String text = Files.readString(JOBS.resolve("systemd").resolve(unit), StandardCharsets.UTF_8).replace("/opt/leadtally/leadtally", command.toString());
            Files.writeString(folder.resolve(unit), text, StandardCharsets.UTF_8);
        }
        Said said = say("systemd-analyze", "verify", folder.resolve("leadtally.service").toString(), folder.resolve("leadtally.timer").toString());
        assertThat(said.text().lines().filter(line -> line.contains(folder.toString()) || line.startsWith("leadtally.")).toList()).isEmpty();
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(say("systemd-analyze", "calendar", "*-*-* 02:30:00 America/New_York").code()).isZero();
    }

    @Test
    void kubernetes_knows_every_field_of_the_cron_job() throws Exception {
        assumeTrue(isInstalled("kubectl"), "kubectl is not installed");
        Path shipped = JOBS.resolve("kubernetes/cronjob.yml");
        // Decoded into the typed object and printed again: a field of another type is refused, an unknown one is lost on the way.
        Said said = say("kubectl", "annotate", "--local", "-f", shipped.toString(), "checked=yes", "-o", "yaml");
        assertThat(said.code()).as(said.text()).isZero();
        List<String> lost = new ArrayList<>();
        compare("", new YAMLMapper().readTree(Files.readString(shipped, StandardCharsets.UTF_8)), new YAMLMapper().readTree(said.text()), lost);
        assertThat(lost).isEmpty();
    }

    @Test
    void the_container_runs_the_command_as_nobody_in_particular() throws IOException {
        String recipe = Files.readString(JOBS.resolve("Dockerfile"), StandardCharsets.UTF_8);
        String last = recipe.substring(recipe.lastIndexOf("\nFROM "));
        assertThat(recipe.split("\nFROM ")).hasSize(3);
        assertThat(last).startsWith("\nFROM eclipse-temurin:17-jre\n").contains("\nUSER 10001:10001\n", "\nENTRYPOINT [\"/opt/leadtally/leadtally\"]\n").doesNotContain("jdk", "mvnw");
        String jar = Files.readString(Path.of("leadtally"), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("jar=$home/")).findFirst().orElseThrow()
                .substring("jar=$home/".length());
        assertThat(last).contains("/opt/leadtally/" + jar);
        for (String line : recipe.lines().filter(l -> l.startsWith("COPY ") && !l.contains("--from")).toList()) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length - 1; i++) {
                assertThat(Path.of(words[i])).as(line).exists();
            }
        }
    }

    private static void compare(String path, JsonNode wanted, JsonNode got, List<String> lost) {
        if (got == null) {
            lost.add(path);
        } else if (wanted.isObject()) {
            wanted.propertyNames().forEach(name -> compare(path + "." + name, wanted.get(name), got.get(name), lost));
        } else if (wanted.isArray()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", wanted.get(i), got.get(i), lost);
            }
        } else if (!wanted.asString().equals(got.asString()) && !path.endsWith(".defaultMode")) {
            lost.add(path + ": " + got);
        }
    }

    private static boolean isInstalled(String command) {
        return List.of(System.getenv("PATH").split(":")).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private Said say(String... command) throws IOException, InterruptedException {
        Path text = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
    }
}
