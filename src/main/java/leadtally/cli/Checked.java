package leadtally.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A command that reads all it was given before it starts anything, so that all faults are told at once (interface.md, Exit codes, 64).
 *
 * @param <T> what it was given
 */
interface Checked<T> extends Callable<Integer> {
    /** What command line, environment and job file give; null only where there is a fault. Also asked of a command line that picocli could not read, for its other faults. */
    @Nullable T read(AllFaults faults);

    /** Does it; the exit code. */
    int run(T given) throws IOException;

    @Override
    default Integer call() throws IOException {
        AllFaults faults = new AllFaults();
        T given = read(faults);
        faults.throwIfAny();
        return run(Objects.requireNonNull(given));
    }
}
