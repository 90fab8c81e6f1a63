package leadtally.job;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.pull.ArchiveFolder;
import leadtally.pull.Fetch;
import leadtally.pull.TableRead;
import leadtally.pull.VendorPull;
import leadtally.pull.http.HttpLimits;
import org.jspecify.annotations.Nullable;

/** Reads the {@code pull:} or {@code table:} of a source's entry (interface.md, Job file). */
final class SourceFetch {
    static final String[] KEYS = {"name", "vendor", "reads", "format", "files", "expected", "pull", "table"};

    private static final int PAGE_SIZE = 200;
    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "[::1]");

    private SourceFetch() {}

    static Optional<Fetch> read(YamlNode entry, Source source) {
        if (entry.has("pull") && entry.has("table")) {
            entry.fault("table", "stands beside pull:; make two sources of it");
        }
        if (entry.has("pull")) {
            if (!ArchiveFolder.isPulled(source.format())) {
                entry.fault("pull", "no vendor list is known for format " + source.format().key() + "; have it come as files: or from a table:");
            }
            return Optional.of(pull(entry.child(
                    "pull", "url", "token", "repull", "ids", "ledger", "page_size", "attempts", "backoff", "timeout", "total", "rate"), source));
        }
        return entry.has("table") ? Optional.of(table(entry.child("table", "url", "query", "overlap", "timeout"))) : Optional.empty();
    }

    private static VendorPull pull(YamlNode node, Source source) {
        HttpLimits limits = HttpLimits.DEFAULT;
        if (node.has("ids") && source.format() != Format.LEADPING_EVENT) {
            node.fault("ids", "only leadping-event has events by id");
        }
        String url = withoutSecrets(node.required("url"));
        return new VendorPull(
                node.parsed("url", URI.create("https://localhost"), "must be an https URL without user, query or fragment (http for this machine only), not " + url,
                        SourceFetch::url, false),
                variable(node, "token"),
                node.duration("repull", Duration.ofDays(7)),
                node.text("ids", ""),
                node.parsed("ledger", true, "must be true or false", text -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null),
                node.parsed("page_size", PAGE_SIZE, "must be a number from 1 to 10000", text -> number(text, 10_000)),
                new HttpLimits(
                        node.parsed("attempts", limits.attempts(), "must be a number from 1 to 100", text -> number(text, 100)),
                        node.duration("backoff", limits.backoff()),
                        positive(node, "timeout", limits.timeout()),
                        positive(node, "total", limits.total()),
                        node.parsed("rate", limits.ratePerMinute(), "must be a number of requests a minute, from 1 to 100000", text -> number(text, 100_000))));
    }

    private static TableRead table(YamlNode node) {
        return new TableRead(variable(node, "url"), node.required("query"), node.duration("overlap", Duration.ofHours(1)), positive(node, "timeout", Duration.ofMinutes(30)));
    }

    private static Duration positive(YamlNode node, String key, Duration otherwise) {
        Duration duration = node.duration(key, otherwise);
        if (duration.isZero()) {
            node.fault(key, "must be longer than 0s");
        }
        return duration;
    }

    /** The name of an environment variable: the value itself has no place in a job file. */
    private static String variable(YamlNode node, String key) {
        node.required(key);
        return node.parsed(key, "UNSET", "must be the name of an environment variable, such as LEADPING_API_KEY, not the value itself",
                text -> text.matches("[A-Za-z_][A-Za-z0-9_]{0,99}") ? text : null, false);
    }

    /** A URL as it may be told: a user, a password and a query may hold a key. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", "$1***@").replaceFirst("(?s)[?#].*", "?***");
    }

    private static @Nullable URI url(String text) {
        try {
            URI url = URI.create(text);
            boolean bare = url.getHost() != null && url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
            boolean safe = "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && NEAR.contains(url.getHost().toLowerCase(Locale.ROOT));
            return bare && safe ? url : null;
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static @Nullable Integer number(String text, int greatest) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number <= greatest ? number : null;
    }
}
