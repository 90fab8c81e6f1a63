package leadtally.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program took is its own, its children's included; a program that fails is no measurement. */
class MeasuredProcessTest {
    private static final String COUNT = "i=0; while [ $i -lt %d ]; do i=$((i+1)); done; echo counted";

    @TempDir
    Path folder;

    private Measurement run(String script) throws Exception {
        return new MeasuredProcess(null).run(Program.of(List.of("sh", "-c", script), folder), folder.resolve("log.txt"));
    }

    @Test
    void more_work_is_more_cpu_time_also_where_a_child_does_it() throws Exception {
        Duration little = run(String.format(Locale.ROOT, COUNT, 1_000)).client();
        Duration much = run("sh -c '" + String.format(Locale.ROOT, COUNT, 1_000_000) + "' & wait").client();
        assertThat(much).isGreaterThan(little.multipliedBy(3)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void a_program_has_memory_and_without_server_there_is_none_of_it() throws Exception {
        Measurement measured = run(String.format(Locale.ROOT, COUNT, 300_000));
        assertThat(measured.clientBytes()).isGreaterThan(100_000);
        assertThat(measured.serverBytes()).isZero();
        assertThat(measured.server()).isZero();
    }

    @Test
    void a_failed_program_is_told_with_the_end_of_what_it_printed() {
        assertThatThrownBy(() -> run("echo no such table >&2; exit 3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("no such table");
    }

    @Test
    void the_median_of_each_figure_is_its_own() {
        Measurement one = new Measurement(Duration.ofSeconds(1), Duration.ofSeconds(9), Duration.ZERO, 5, 0, 7);
        Measurement two = new Measurement(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ZERO, 6, 0, 7);
        Measurement three = new Measurement(Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ZERO, 4, 0, 7);
        assertThat(Table.median(List.of(three, one, two)))
                .isEqualTo(new Measurement(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ZERO, 5, 0, 7));
        assertThat(Table.median(List.of(one, two)).wall()).isEqualTo(Duration.ofMillis(1500));
    }
}
