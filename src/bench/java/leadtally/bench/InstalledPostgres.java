package leadtally.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An installed PostgreSQL, started in a folder of ours. */
final class InstalledPostgres {
    private InstalledPostgres() {}

    static PostgresProcess start(Path binaries, Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        if (!Files.isExecutable(binaries.resolve("initdb"))) {
            throw new IllegalArgumentException("--pg-bin " + binaries + ": no initdb in it. Name the folder that holds initdb, pg_ctl and postgres");
        }
        run(folder, binaries.resolve("initdb").toString(), "-D", folder.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        int port = freePort();
        StringBuilder options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        settings.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
        String control = binaries.resolve("pg_ctl").toString();
        run(folder, control, "-D", folder.toString(), "-w", "-l", folder.resolve("server.log").toString(), "-o", options.toString(), "start");
        return new PostgresProcess(folder, port, () -> stop(folder, control));
    }

    private static void stop(Path folder, String control) throws IOException {
        try {
            run(folder, control, "-D", folder.toString(), "-w", "-m", "fast", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not. */
    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        line.addAll(List.of(command));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        int code = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", line) + " ended with " + code + ": " + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
