package leadtally.pull.http;

import java.time.Duration;

/**
 * What a pull may cost.
 *
 * @param attempts for one request, at least 1
 * @param backoff before the second attempt, doubled for each further one, with jitter
 * @param timeout of one answer, headers and body
 * @param total of one list
 * @param ratePerMinute requests a minute, the vendor's own limit
 */
public record HttpLimits(int attempts, Duration backoff, Duration timeout, Duration total, int ratePerMinute) {
    /** Leadping's published limit is the strictest of those known. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(6, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(30), 300);
}
