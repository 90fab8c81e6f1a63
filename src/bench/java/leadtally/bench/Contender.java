package leadtally.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Something that makes waterfall, call results and billing out of the data, as one process. */
interface Contender {
    /** As in {@code --only}. */
    String name();

    /** What it is, for the table. */
    String title();

    /** Whether it keeps its facts in PostgreSQL; else in files under {@link Round#store()}. */
    boolean onServer();

    /** What it needs and this machine lacks, with the remedy; empty if it can run. */
    default String missing() {
        return "";
    }

    /** Prepares the round's folder. */
    Program program(Round round) throws IOException;

    /** The folder with waterfall.csv, call-results.csv and billing.csv after a run. */
    Path results(Round round);
}
