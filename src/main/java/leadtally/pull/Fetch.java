package leadtally.pull;

/** How a source is fetched ahead of intake: an entry's {@code pull:} or {@code table:} in the job file. */
public sealed interface Fetch permits VendorPull, TableRead {}
