package leadtally.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Linux tells of processes under {@code /proc}. A process that ended meanwhile has nothing to tell. */
final class ProcFs {
    private static final Path PROC = Path.of("/proc");
    /** Ticks of {@code stat}: USER_HZ is 100 on every Linux that Java runs on. */
    private static final long TICK_MILLIS = 10;

    private static final int PARENT = 1;
    private static final int OWN_CPU = 11;
    private static final int CHILDREN_CPU = 13;

    private ProcFs() {}

    /** The fields of {@code stat} from the state on; empty if the process is gone. */
    private static String[] stat(String process) {
        String stat = read(PROC.resolve(process).resolve("stat"));
        return stat.isEmpty() ? new String[0] : stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static long millis(String[] stat, int field) {
        return stat.length == 0 ? 0 : (Long.parseLong(stat[field]) + Long.parseLong(stat[field + 1])) * TICK_MILLIS;
    }

    /** CPU time of the children of this JVM that ended and were waited for, with their own such children. */
    static Duration endedChildren() {
        return Duration.ofMillis(millis(stat("self"), CHILDREN_CPU));
    }

    /**
     * CPU time of a PostgreSQL server so far: of the postmaster, of the processes under it, and of those that ended. The postmaster waits for each of its
     * processes, parallel workers included, so the kernel adds their times to its children's times.
     */
    static Duration ofServer(long postmaster) {
        String[] stat = stat(Long.toString(postmaster));
        long millis = millis(stat, OWN_CPU) + millis(stat, CHILDREN_CPU);
        for (String child : children(postmaster)) {
            String[] own = stat(child);
            millis += millis(own, OWN_CPU) + millis(own, CHILDREN_CPU);
        }
        return Duration.ofMillis(millis);
    }

    private static List<String> children(long parent) {
        List<String> children = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                String[] stat = stat(process.getFileName().toString());
                if (stat.length > 0 && Long.parseLong(stat[PARENT]) == parent) {
                    children.add(process.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list /proc: the benchmark needs Linux", e);
        }
        return children;
    }

    /** The greatest resident memory that a process had so far, in bytes; 0 if it is gone. */
    static long peakMemory(long process) {
        return status(Long.toString(process), "VmHWM:");
    }

    /** Memory of a server now, in bytes: what each of its processes has for itself, and the shared memory once. */
    static long memoryOfServer(long postmaster) {
        long own = 0;
        long shared = 0;
        List<String> processes = children(postmaster);
        processes.add(Long.toString(postmaster));
        for (String process : processes) {
            own += status(process, "RssAnon:");
            shared = Math.max(shared, status(process, "RssShmem:"));
        }
        return own + shared;
    }

    private static long status(String process, String name) {
        for (String line : read(PROC.resolve(process).resolve("status")).split("\n")) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.substring(name.length()).replace("kB", "").strip()) * 1024;
            }
        }
        return 0;
    }
}
