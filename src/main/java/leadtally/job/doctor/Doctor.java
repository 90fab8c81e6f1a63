package leadtally.job.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import leadtally.job.Settings;
import leadtally.pull.Secrets;
import org.jspecify.annotations.Nullable;

/** Looks at all that a night needs. */
public final class Doctor {
    private final Settings settings;
    private final Path folder;
    private final Secrets secrets;
    private final InstantSource clock;

    /**
     * @param folder where the command was started
     * @param clock the machine's
     */
    public Doctor(Settings settings, Path folder, Secrets secrets, InstantSource clock) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What was found, in the order of looking.
     *
     * @param phoneKey null if it is not set
     * @throws leadtally.database.StoreHeld if a run holds the H2 file
     */
    public List<Finding> look(@Nullable String user, @Nullable String password, byte @Nullable [] phoneKey) {
        List<Finding> findings = new ArrayList<>(new FolderLook(settings, folder).look());
        findings.addAll(new StoreLook(settings, folder, clock.instant(), phoneKey).look(user, password));
        findings.addAll(new SourceLook(settings, folder, secrets, clock).look());
        findings.addAll(notices());
        return findings;
    }

    /** Of who is told how a night ended; nobody is called. */
    private List<Finding> notices() {
        List<Finding> findings = new ArrayList<>();
        Path metrics = settings.notices().metrics();
        if (metrics != null) {
            Path file = folder.resolve(metrics);
            findings.add(Files.isDirectory(file)
                    ? Finding.fault("metrics", metrics + " is a folder; name a file in it, such as leadtally.prom")
                    : FolderLook.writable("metrics", file.getParent()));
        }
        settings.notices().faults(secrets).forEach((key, fault) -> findings.add(Finding.fault(key, "url: " + fault)));
        return findings;
    }
}
