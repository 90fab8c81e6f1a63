package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import leadtally.cli.RealProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, SIGINT and SIGHUP end a run within ten seconds, in the middle of whatever it does; it is recorded, and the same command resumes it, whatever is lost of its own files. */
class StoppedRunIT {
    private static final long GRANTED_SECONDS = 10;

    @TempDir
    Path temporary;

    @Test
    void a_run_that_hangs_is_given_up() throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("hangs"));
        try (RealProcess run = start(folder, "store:2")) {
            assertThat(run.said("paused at store:2")).as(run.text()).isTrue();
            run.signal("TERM");
            assertThat(run.endsWithin(GRANTED_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(run.end()).isEqualTo(143);
        }
        assertRecordedAndResumed(folder, 143);
    }

    @Test
    void a_run_that_works_stops_before_its_next_piece_of_work() throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("works"));
        boolean interrupt = RealProcess.isInterruptible();
        int code = interrupt ? 130 : 143;
        try (RealProcess run = start(folder, "choose:1")) {
            assertThat(run.said("paused at choose:1")).as(run.text()).isTrue();
            run.signal(interrupt ? "INT" : "TERM");
            assertThat(run.said("asked to stop")).isTrue();
            run.goOn();
            assertThat(run.endsWithin(GRANTED_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(run.end()).as(run.text()).isEqualTo(code);
            assertThat(run.text()).contains("run 1 was stopped", "The same command resumes the run").doesNotContain("judge: ");
        }
        assertRecordedAndResumed(folder, code);
    }

    @Test
    void a_terminal_that_is_gone_stops_it_as_sigterm_does() throws IOException {
        assumeTrue(RealProcess.heeds(1), "whoever started this test has SIGHUP ignored, which a run then does too");
        Path folder = SampleFolder.make(temporary.resolve("gone"));
        try (RealProcess run = start(folder, "choose:1")) {
            assertThat(run.said("paused at choose:1")).as(run.text()).isTrue();
            run.signal("HUP");
            assertThat(run.endsWithin(GRANTED_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(run.end()).isEqualTo(143);
        }
        assertRecordedAndResumed(folder, 143);
    }

    @Test
    @Tag("long")
    void what_intake_wrote_and_a_loss_of_power_took_is_written_again() throws IOException {
        Path folder = SampleFolder.make(temporary.resolve("power"));
        try (RealProcess run = start(folder, "store:1")) {
            assertThat(run.said("paused at store:1")).as(run.text()).isTrue();
            run.kill();
        }
        try (Stream<Path> buckets = Files.list(folder.resolve("out/demo/.work/run-1/buckets"))) {
            Files.write(buckets.filter(file -> file.toString().endsWith(".facts")).sorted().findFirst().orElseThrow(), new byte[0]);
        }
        try (RealProcess resumed = start(folder, "never:1")) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("resuming run 1", "196 records read = 196");
        }
    }

    private static void assertRecordedAndResumed(Path folder, int code) {
        try (RealProcess runs = new RealProcess.Start(folder).leadtally("runs", "--job", "demo.yml")) {
            assertThat(runs.end()).as(runs.text()).isZero();
            assertThat(runs.text()).containsPattern("stopped +" + code + " ");
        }
        try (RealProcess resumed = start(folder, "never:1")) {
            assertThat(resumed.end()).as(resumed.text()).isZero();
            assertThat(resumed.text()).contains("resuming run 1", "published");
        }
    }

    private static RealProcess start(Path folder, String point) {
        return new RealProcess.Start(folder).pausedAt(point)
                .leadtally("run", "--job", "demo.yml", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    }
}
