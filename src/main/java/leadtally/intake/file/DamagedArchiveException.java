package leadtally.intake.file;

import java.io.IOException;

/** A compressed file breaks off or does not unpack; what was read before is good. */
public final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedArchiveException(String what) {
        super(what);
    }

    DamagedArchiveException(IOException cause) {
        super(cause.getMessage() == null ? "it breaks off" : cause.getMessage(), cause);
    }
}
