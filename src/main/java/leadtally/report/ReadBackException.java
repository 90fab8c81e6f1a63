package leadtally.report;

import java.util.List;

/** A written CSV file, read again, does not have the rows or sums of the manifest or the store (rule 9.8): the edition must not be published. */
public final class ReadBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<TieOutRow> faults;

    public ReadBackException(List<TieOutRow> faults) {
        super("written files differ from what is stored: "
                + faults.stream().map(TieOutRow::check).distinct().toList() + "; nothing is published");
        this.faults = List.copyOf(faults);
    }

    /** The comparisons that failed. */
    public List<TieOutRow> faults() {
        return faults;
    }
}
