package leadtally.intake.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts content into records, of JSON or of CSV. */
public interface Records {
    /** The next record, null at the end. */
    @Nullable RawRecord next() throws IOException;

    /** Line ends in the content up to the end of what was read. */
    long lineEnds();
}
