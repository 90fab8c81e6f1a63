package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is said of how far a stage is. */
class ProgressTest {
    @Test
    void the_rate_and_the_time_left_follow_from_what_is_done() {
        assertThat(Progress.line("store", "buckets", 12, 64, Duration.ofSeconds(60)))
                .isEqualTo("store: 12 of 64 buckets after 60 s, 12 a minute, about 260 s left");
        assertThat(Progress.line("store", "buckets", 0, 64, Duration.ofSeconds(60))).isEqualTo("store: 0 of 64 buckets after 60 s");
    }

    @Test
    void a_line_comes_each_interval_though_nothing_is_finished_in_it() throws InterruptedException {
        CountDownLatch lines = new CountDownLatch(2);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                assertThat(line).startsWith("judge: 0 of 3 buckets after ");
                lines.countDown();
            }
        };
        Progress progress = new Progress(out, false, false, Duration.ofMillis(5));
        progress.begin("judge", 3, "bucket");
        assertThat(lines.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_stage_that_breaks_off_says_how_much_was_done() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(text, true, StandardCharsets.UTF_8), false, false);
        progress.begin("judge", 3, "bucket");
        progress.step();
        progress.begin("check", 1, "step");
        progress.step();
        progress.end();
        progress.end();
        assertThat(text.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("[0-9]+ ms", "n ms")))
                .containsExactly("judge: 1 of 3 buckets in n ms", "check: 1 step in n ms");
    }
}
