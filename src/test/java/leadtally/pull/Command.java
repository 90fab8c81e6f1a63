package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import leadtally.cli.PreparedCommand;

/** The real command, in a process of its own. */
final class Command {
    private static final long LIMIT_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> environment;

    Command(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    record Ended(int code, String text) {}

    Process start(String... arguments) throws IOException {
        ProcessBuilder builder = PreparedCommand.in(folder, arguments);
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }
}
