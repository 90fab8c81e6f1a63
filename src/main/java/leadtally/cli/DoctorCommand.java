package leadtally.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import leadtally.job.ExitCodes;
import leadtally.job.Settings;
import leadtally.job.UsageFault;
import leadtally.job.doctor.Doctor;
import leadtally.job.doctor.Finding;
import leadtally.pull.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadtally doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Whether the next night can run: settings, folders, database, migrations, credentials, clock, and whether each source that is fetched answers. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Override
    public Integer call() throws IOException {
        AllFaults unread = new AllFaults();
        Settings settings = options.settings(unread);
        List<Finding> findings = new ArrayList<>();
        unread.found().forEach(text -> findings.add(new Finding("settings", false, text)));
        if (settings != null) {
            findings.add(new Finding("settings", true, options.job + ", job " + settings.name() + ", zone " + settings.zone()));
        }
        AllFaults keyless = new AllFaults();
        byte[] key = keyless.of(StoreOptions::phoneKey);
        findings.add(key == null ? new Finding("phone key", false, String.join("; ", keyless.found())) : new Finding("phone key", true, "LEADTALLY_PHONE_KEY is set"));
        if (settings != null) {
            findings.addAll(look(settings, key));
        }
        long faults = findings.stream().filter(finding -> !finding.ok()).count();
        for (Finding finding : findings) {
            if (!finding.ok() || !options.quiet) {
                System.out.printf(Locale.ROOT, "%-5s  %-22s %s%n", finding.ok() ? "ok" : "FAULT", finding.what(), finding.text());
            }
        }
        if (!options.quiet) {
            System.out.println(faults == 0 ? "No fault found." : faults + (faults == 1 ? " fault." : " faults.") + " Nothing was changed.");
        }
        StoreOptions.checkTaken(System.out);
        return faults == 0 ? ExitCodes.PUBLISHED : ExitCodes.FAILED;
    }

    private static List<Finding> look(Settings settings, byte @Nullable [] key) {
        try {
            return new Doctor(settings, Path.of("").toAbsolutePath(), new Secrets(System.getenv()), InstantSource.system())
                    .look(StoreOptions.secret("LEADTALLY_DB_USER"), StoreOptions.secret("LEADTALLY_DB_PASSWORD"), key);
        } catch (UsageFault fault) {
            return List.of(new Finding("settings", false, String.join("; ", fault.faults())));
        }
    }
}
