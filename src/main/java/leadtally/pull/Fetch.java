package leadtally.pull;

import java.util.List;

/** How a source is fetched ahead of intake: an entry's {@code pull:} or {@code table:} in the job file. */
public sealed interface Fetch permits VendorPull, TableRead {
    /** The environment variables, or files named by {@code <name>_FILE}, that it is set up with. */
    List<String> secrets();
}
