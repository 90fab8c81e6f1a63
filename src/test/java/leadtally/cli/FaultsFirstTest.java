package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;

/** All faults of a command line, and of what it names, at once (interface.md, Exit codes, 64). */
class FaultsFirstTest {
    private static final String JOB = "job file no.yml: cannot be read (it is not there); name one with --job FILE";

    static final List<Arguments> FAULTS = List.of(
            faults("run --job no.yml --as-of yesterday --nonsense --phones loud", "--phones", "Unknown option: '--nonsense'", "--as-of yesterday is no instant", JOB),
            faults("run --job no.yml --log xml --phones loud --db mysql --from x --to y", "--log", "--phones", "--from x is no day", "--to y is no day", JOB, "database URL: a store is in H2 or PostgreSQL"),
            faults("run --job jobs/demo.yml --vendor acme --date x --bogus", "Unknown option: '--bogus'", "--date x is no day", "--vendor acme is not in the job file; known are aktify"),
            faults("run --job no.yml --date x --to y", "--date and --from, --to exclude each other", "--from and --to go together", "--date x is no day", "--to y is no day", JOB),
            faults("report --job no.yml", "report needs a period", JOB),
            faults("report --job no.yml --quiet=maybe", "--quiet", "report needs a period", JOB),
            faults("discrepancies --job no.yml --accept 1 --reason NO --since x", "--reason", "'x' is no day", "--accept ID and --note TEXT go together", JOB),
            faults("explain --job no.yml --log xml --phone ", "--log", "--phone is empty", JOB),
            faults("rejected --job no.yml --run 0 --log xml", "--log", "--run 0: runs are numbered from 1", JOB),
            faults("runs --job no.yml --log xml", "--log", JOB),
            faults("purge --job no.yml", "Missing required option: '--before=D'", JOB),
            faults("verify nowhere --job no.yml --log xml", "--log", "verify nowhere: is no folder", JOB),
            faults("schedule --job no.yml --bogus", "Missing required option: '--out=DIR'", "Unknown option: '--bogus'", JOB),
            faults("generate --leads x --days y --from z", "'x' is no whole number", "'y' is no whole number", "'z' is no day", "Missing required option: '--out=DIR'"),
            faults("generate --leads 0 --out . --seed x", "'x' is no whole number, or too great a one", "--leads: 0 is not between", "--out: . is not an empty folder"),
            faults("rum", "Unmatched argument at index 0: 'rum'", "Did you mean: leadtally run"));

    @ParameterizedTest
    @FieldSource("FAULTS")
    void tells_all_faults_at_once(String line, List<String> faults) {
        StringWriter told = new StringWriter();
        CommandLine command = Leadtally.commandLine();
        command.setErr(new PrintWriter(told, true));
        assertThat(command.execute(Stream.of(line.split(" ", -1)).toArray(String[]::new))).isEqualTo(64);
        assertThat(told.toString()).contains(faults);
        assertThat(told.toString().lines()).as("each once").doesNotHaveDuplicates();
    }

    private static Arguments faults(String line, String... faults) {
        return Arguments.of(line, List.of(faults));
    }
}
