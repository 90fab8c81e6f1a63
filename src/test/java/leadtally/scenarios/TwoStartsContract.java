package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts at once on one store: one runs, the other ends with 4 and says who holds it. */
abstract class TwoStartsContract {
    @TempDir
    Path temporary;

    abstract String url(Path folder);

    /** How often {@code verify} has time for. */
    abstract int sample();

    @Test
    void one_wins() throws Exception {
        assertOneWins(sample());
    }

    @Test
    @Tag("long")
    void one_wins_a_hundred_times() throws Exception {
        assertOneWins(100);
    }

    /** A run that was killed could not record its end; who holds the store tells it from one at work. */
    @Test
    void the_history_tells_a_killed_run_from_one_at_work() throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("killed"));
        String url = url(folder);
        try (RealProcess run = start(folder, url)) {
            assertThat(run.said("paused at")).as(run.text()).isTrue();
            if (!url.startsWith("jdbc:h2")) {
                assertThat(history(folder, url)).containsPattern("\\bdemo .* running ").doesNotContain("broken off");
            }
            run.kill();
        }
        assertThat(history(folder, url)).containsPattern("\\bdemo .* broken off ").doesNotContain("running");
    }

    private static String history(Path folder, String url) {
        try (RealProcess runs = new RealProcess.Start(folder).leadtally("runs", "--job", "demo.yml", "--db", url)) {
            assertThat(runs.end()).as(runs.text()).isZero();
            return runs.text();
        }
    }

    private void assertOneWins(int times) throws IOException, InterruptedException, ExecutionException {
        Path folder = SampleFolder.make(temporary.resolve("two"));
        String url = url(folder);
        for (int n = 0; n < times; n++) {
            try (RealProcess one = start(folder, url);
                    RealProcess other = start(folder, url)) {
                CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> one.said("paused at"));
                boolean otherHolds = other.said("paused at");
                RealProcess winner = otherHolds ? other : one;
                RealProcess loser = otherHolds ? one : other;
                assertThat(loser.end()).as(loser.text()).isEqualTo(4);
                assertThat(first.get()).as("exactly one runs").isNotEqualTo(otherHolds);
                assertThat(loser.text()).contains("another run holds this store", ", since 20");
                if (n > 0 || url.startsWith("jdbc:h2")) {
                    assertThat(loser.text()).contains("process " + winner.pid() + " on ");
                }
                winner.goOn();
                assertThat(winner.end()).as(winner.text()).isZero();
            }
        }
    }

    private static RealProcess start(Path folder, String url) {
        return new RealProcess.Start(folder).pausedAt("list:1")
                .leadtally("run", "--job", "demo.yml", "--db", url, "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    }
}
