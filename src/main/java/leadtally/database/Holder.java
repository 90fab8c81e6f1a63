package leadtally.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a store.
 *
 * @param since when its process was started
 * @param run null while it has no number, or is no run
 */
public record Holder(long process, String host, Instant since, @Nullable Long run) {

    /** This process. */
    public static Holder self() {
        ProcessHandle process = ProcessHandle.current();
        return new Holder(process.pid(), hostName(), process.info().startInstant().orElse(Instant.EPOCH), null);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unknown host";
        }
    }

    Holder withRun(long number) {
        return new Holder(process, host, since, number);
    }

    /** Such as {@code process 123 on db1}. */
    public String where() {
        return "process " + process + " on " + host;
    }

    /** Such as {@code run 7, process 123 on db1, since 2026-11-04T02:30:00Z}. */
    public String text() {
        return (run == null ? "" : "run " + run + ", ") + where() + ", since " + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
