package leadtally.intake;

import java.io.IOException;

/** A listed file is gone or no longer begins with what was listed (rule 8.6). The message names it. */
public final class ChangedInputException extends IOException {
    private static final long serialVersionUID = 1;

    public ChangedInputException(String path, String what) {
        super(path + " - " + what + " since it was listed for this run; put the listed file back and start the same command again (lost for good: jobs/README.md, name)");
    }
}
