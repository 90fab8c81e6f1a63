package leadtally.job;

import java.util.List;

/** Arguments, settings or a job file that cannot be used: all faults at once, before anything starts (exit 64). */
public final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public UsageFault(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public static UsageFault of(String fault) {
        return new UsageFault(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
