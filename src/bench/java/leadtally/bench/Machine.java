package leadtally.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where and when it was measured. */
final class Machine {
    private Machine() {}

    static String describe(@Nullable Server server) throws IOException, SQLException {
        String memory = Files.readAllLines(Path.of("/proc/meminfo"), StandardCharsets.UTF_8).get(0).replaceAll("\\D", "");
        String words = String.format(Locale.ROOT, "%d cores, %d GB, Linux %s, JDK %s", Runtime.getRuntime().availableProcessors(),
                Math.round(Long.parseLong(memory) / 1e6), System.getProperty("os.arch"), System.getProperty("java.version"));
        return words + (server == null ? "" : ", PostgreSQL " + server.version() + " " + Server.SETTINGS) + ", " + LocalDate.now(ZoneOffset.UTC) + ".";
    }
}
