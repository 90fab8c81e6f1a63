package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample night and the day before it, in a real process that is killed (SIGKILL), then started again by the same command: every CSV is byte for byte that of an undisturbed run. */
abstract class KilledRunContract {
    private static final long SEED = 20261103;
    /** Between, before and within steps; {@code commit} and {@code committed} count every transaction of the store. */
    private static final List<String> NAMED = List.of(
            "list:1", "list-done:1", "intake:1", "intake-done:1", "tie:1", "store:2", "choose:1", "choose-done:1", "judge:1", "causes-done:1", "summarise-done:1",
            "check-done:1", "report:1", "renaming:1", "renamed:1", "renamed:2", "report-done:1");
    private static final int COMMITS = 60;
    private static final int STEP = 5;

    /** After each of so many at the beginning: there Spring Batch commits its rows one by one. */
    private static final int BEGINNING = 12;

    @TempDir
    Path temporary;

    /** A URL of a new store for the folder. */
    abstract String url(Path folder);

    @Test
    void killed_at_sampled_points() throws IOException {
        assertKilledEverywhere(sampled());
    }

    /** The points that {@code verify} has time for. */
    abstract List<String> sampled();

    @Test
    @Tag("long")
    void killed_at_every_named_and_at_many_random_points() throws IOException {
        Random random = new Random(SEED);
        List<String> points = new ArrayList<>(NAMED);
        for (int i = 0; i < 12; i++) {
            points.add((i % 2 == 0 ? "commit:" : "committed:") + (1 + random.nextInt(COMMITS)));
        }
        assertKilledEverywhere(points);
    }

    /** Whatever a commit holds, the resumed run neither leaves it out nor does it twice. A run has some two hundred; an odd step, so that before and after take turns. */
    @Test
    @Tag("long")
    void killed_along_the_whole_run() throws IOException {
        SortedMap<String, String> undisturbed = undisturbed();
        int commit = 1;
        while (isKilledAndResumed((commit % 2 == 0 && commit > BEGINNING ? "commit:" : "committed:") + commit, undisturbed)) {
            commit += commit < BEGINNING ? 1 : STEP;
        }
        assertThat(commit).as("commits of a run").isGreaterThan(COMMITS);
    }

    @Test
    @Tag("long")
    void killed_at_random_moments_again_and_again() throws IOException {
        SortedMap<String, String> undisturbed = undisturbed();
        Random random = new Random(SEED);
        for (int night = 0; night < 4; night++) {
            Path folder = folder("moments-" + night);
            String url = url(folder);
            List<Long> moments = new ArrayList<>();
            for (int kill = 0; kill < 4; kill++) {
                moments.add(1_500L + random.nextInt(6_000));
                try (RealProcess run = start(folder, url, "")) {
                    run.killAfter(moments.get(kill));
                }
            }
            try (RealProcess resumed = start(folder, url, "")) {
                assertThat(resumed.end()).as("killed after " + moments + " ms: " + resumed.text()).isZero();
            }
            assertThat(csv(folder)).as("killed after " + moments + " ms").isEqualTo(undisturbed);
        }
    }

    private void assertKilledEverywhere(List<String> points) throws IOException {
        SortedMap<String, String> undisturbed = undisturbed();
        for (String point : points) {
            assertThat(isKilledAndResumed(point, undisturbed)).as(point + " is reached").isTrue();
        }
    }

    /** @return false where the run ended, well, before it reached the point */
    private boolean isKilledAndResumed(String point, SortedMap<String, String> undisturbed) throws IOException {
        Path folder = folder(point.replace(':', '-'));
        String url = url(folder);
        try (RealProcess killed = start(folder, url, point)) {
            if (!killed.said("paused at " + point)) {
                assertThat(killed.end()).as(killed.text()).isZero();
                return false;
            }
            killed.kill();
        }
        try (RealProcess resumed = start(folder, url, "")) {
            assertThat(resumed.end()).as("resumed after " + point + ": " + resumed.text()).isZero();
        }
        assertThat(csv(folder)).as("killed at " + point).isEqualTo(undisturbed);
        return true;
    }

    private SortedMap<String, String> undisturbed() throws IOException {
        Path folder = folder("undisturbed");
        try (RealProcess run = start(folder, url(folder), "")) {
            assertThat(run.end()).as(run.text()).isZero();
        }
        return csv(folder);
    }

    private static RealProcess start(Path folder, String url, String point) {
        RealProcess.Start start = new RealProcess.Start(folder);
        return (point.isEmpty() ? start : start.pausedAt(point))
                .leadtally("run", "--job", "demo.yml", "--db", url, "--from", "2026-11-02", "--to", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    }

    private Path folder(String name) throws IOException {
        return SampleFolder.make(temporary.resolve(name));
    }

    private static SortedMap<String, String> csv(Path folder) throws IOException {
        SortedMap<String, String> texts = SampleFolder.csv(folder.resolve("out/demo"));
        assertThat(texts.keySet()).contains("2026-11-02_2026-11-03/edition-1/reconciliation.csv", "open-discrepancies.csv");
        return texts;
    }
}
