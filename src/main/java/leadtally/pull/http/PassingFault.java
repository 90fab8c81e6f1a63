package leadtally.pull.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fault that may pass: the same request may be answered later. */
final class PassingFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    /**
     * @param retryAfter how long the vendor wishes to be left alone, null if it does not say
     */
    PassingFault(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
