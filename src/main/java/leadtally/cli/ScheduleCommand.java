package leadtally.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leadtally.job.JobFile;
import leadtally.job.SchedulerFiles;
import leadtally.job.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code leadtally schedule}: what systemd, cron or Kubernetes need to start a job when its file says. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Write systemd units, a cron line and a Kubernetes CronJob with the schedule and the zone of a job file.")
final class ScheduleCommand implements Checked<Settings> {
    @Option(names = "--job", paramLabel = "FILE", description = "Job file (default: jobs/nightly.yml).")
    Path job = Path.of("jobs/nightly.yml");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write them to.")
    Path out = Path.of("");

    @Override
    public @Nullable Settings read(AllFaults faults) {
        return faults.of(() -> JobFile.read(job));
    }

    @Override
    public int run(Settings settings) throws IOException {
        for (Map.Entry<String, String> file : SchedulerFiles.of(settings, job.toString()).entrySet()) {
            Path to = out.resolve(file.getKey());
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.writeString(to, file.getValue(), StandardCharsets.UTF_8);
            System.out.println(to);
        }
        return 0;
    }
}
