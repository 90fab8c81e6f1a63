package leadtally.job.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import leadtally.pull.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call: a URL, a shell command, or both.
 *
 * @param url http(s), or, where it is a secret, the name of the environment variable that holds it; {@code ""} if none
 * @param command for {@code sh -c}, {@code ""} if none
 * @param timeout after which the call is given up
 */
public record Hook(String url, String command, Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofSeconds(10);
    public static final Hook NONE = new Hook("", "", TIMEOUT);

    private static final String VARIABLE = "[A-Z][A-Z0-9_]*";

    /** Whether a job file may say this for a URL: one, or a variable's name. */
    public static boolean isUsable(String url) {
        return url.matches(VARIABLE) || isAddress(url);
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The variable that holds the URL; empty if it stands in the job file, or there is none. */
    public Optional<String> variable() {
        return url.matches(VARIABLE) ? Optional.of(url) : Optional.empty();
    }

    /** What is wrong with the variable that holds the URL, with the remedy; null if nothing is. The value is not told. */
    @Nullable String fault(Secrets secrets) {
        String unset = variable().map(secrets::fault).orElse(null);
        return unset != null || variable().isEmpty() || isAddress(value(secrets)) ? unset
                : url + " holds no address; it must be http(s)://<host>…, and a host has letters, digits, dots and hyphens";
    }

    /**
     * The same with the URL in place of its variable.
     *
     * @throws leadtally.pull.PullFailed if the variable is not set, or its file cannot be read
     */
    Hook resolved(Secrets secrets) {
        return variable().isEmpty() ? this : new Hook(value(secrets), command, timeout);
    }

    private String value(Secrets secrets) {
        return secrets.need(url).strip();
    }
}
