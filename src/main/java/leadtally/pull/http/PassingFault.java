package leadtally.pull.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault that may pass: the same request may be answered later. */
final class PassingFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    /**
     * @param status of the vendor's answer, 0 if there was none
     * @param retryAfter how long the vendor wishes to be left alone, null if it does not say
     */
    PassingFault(String message, int status, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
