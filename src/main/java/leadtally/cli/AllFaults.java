package leadtally.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import leadtally.job.UsageFault;
import org.jspecify.annotations.Nullable;

/** Collects the faults of arguments, environment and job file, so that all of them are told at once (exit 64). */
final class AllFaults {
    private final List<String> found = new ArrayList<>();

    /** What the part gives, null if it has faults (or gives null). */
    <T extends @Nullable Object> @Nullable T of(Supplier<T> part) {
        try {
            return part.get();
        } catch (UsageFault fault) {
            fault.faults().forEach(this::add);
            return null;
        }
    }

    /** Adds a fault, unless it is told already. */
    void add(String fault) {
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    /** As they were found. */
    List<String> found() {
        return List.copyOf(found);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new UsageFault(found);
        }
    }
}
