package leadtally.job.notice;

import java.time.Duration;

/**
 * Somebody to call: a URL, a shell command, or both.
 *
 * @param url {@code ""} if none
 * @param command for {@code sh -c}, {@code ""} if none
 * @param timeout after which the call is given up
 */
public record Hook(String url, String command, Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofSeconds(10);
    public static final Hook NONE = new Hook("", "", TIMEOUT);
}
