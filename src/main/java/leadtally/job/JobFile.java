package leadtally.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadtally.intake.IntakeSettings;
import leadtally.lead.FileFault;
import leadtally.pull.Fetch;
import leadtally.report.Layout;
import leadtally.report.pdf.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a job file into {@link Settings}; all faults at once, unknown keys with the nearest known one (interface.md, Job file). */
public final class JobFile {
    private static final Duration GRACE = Duration.ofHours(24);
    static final Set<String> VENDORS = Set.of("aktify", "leadping", "otonistark", "yotel");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern TWICE = Pattern.compile("^Duplicate .*?['\"](.*?)['\"]");
    private static final Set<String> KEYS = Set.of(
            "name", "zone", "lookback", "windows", "database", "output", "archive", "work", "phones", "log", "vendors", "sources",
            "thresholds", "limits", "schedule", "paper", "claims", "metrics", "otlp", "heartbeat", "notify");

    private JobFile() {}

    /**
     * @throws UsageFault naming the file and every fault in it
     */
    public static Settings read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw UsageFault.of("job file " + file + ": cannot be read (" + FileFault.reason(e) + "); name one with --job FILE");
        }
    }

    static Settings parse(String text, String name) {
        Faults faults = new Faults(name);
        JsonNode tree;
        try {
            YAMLMapper mapper = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
            tree = mapper.readTree(text);
            findAliases(mapper, text, faults);
        } catch (JacksonException e) {
            throw UsageFault.of(name + ": line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": " + why(e.getOriginalMessage()));
        }
        Settings settings = settings(new YamlNode(tree, "", faults, KEYS), faults);
        faults.throwIfAny();
        return settings;
    }

    /** A tree has the alias's own name in place of what it stands for. */
    private static void findAliases(YAMLMapper mapper, String text, Faults faults) {
        try (JsonParser parser = mapper.createParser(text)) {
            while (parser.nextToken() != null) {
                if (((YAMLParser) parser).isCurrentAlias()) {
                    faults.add("line " + parser.currentTokenLocation().getLineNr(), "*" + parser.getString() + " stands for a value; write the value itself");
                }
            }
        }
    }

    private static String why(String message) {
        Matcher twice = TWICE.matcher(message);
        if (twice.find()) {
            return "the key " + twice.group(1) + " is there twice; keep one";
        }
        return message.startsWith("Trailing token") ? "another document begins; keep one a file" : "is not YAML; " + message.lines().findFirst().orElse("");
    }

    private static Settings settings(YamlNode root, Faults faults) {
        YamlNode windows = root.child("windows", "pairing", "callback");
        YamlNode limits = root.child("limits", "line", "nesting", "bucket_bytes", "bucket_groups");
        if (!root.has("zone")) {
            root.fault("zone", "is missing; name the time zone of your business days");
        }
        Map<String, Settings.Vendor> vendors = vendors(root);
        Map<String, Fetch> fetches = new TreeMap<>();
        Path output = folder(root, "output", "out");
        return new Settings(
                root.required("name"),
                root.zone("zone", ZoneOffset.UTC),
                root.duration("lookback", Duration.ofDays(90)),
                windows.duration("pairing", Duration.ofMinutes(15)),
                windows.duration("callback", Duration.ofMinutes(30)),
                root.parsed("database", "jdbc:h2:file:./data/leadtally", "must begin with jdbc:h2: or jdbc:postgresql:", JobFile::database, false),
                output,
                folder(root, "archive", "archive"),
                folder(root, "work", output + "/.work"),
                root.oneOf("phones", "masked", "masked", "full").equals("full"),
                root.oneOf("log", "text", "text", "json").equals("json"),
                layout(root, vendors),
                vendors,
                SourceKeys.read(root, vendors, fetches),
                fetches,
                thresholds(root.child("thresholds", "missing", "critical")),
                new Settings.Limits(
                        limits.parsed("line", IntakeSettings.LINE_LIMIT, "must be a number of bytes", JobFile::positive),
                        limits.parsed("nesting", IntakeSettings.NESTING_LIMIT, "must be a number from 1 to " + IntakeSettings.DEEPEST_NESTING, JobFile::nesting),
                        limits.parsed("bucket_bytes", Settings.Limits.BUCKET_BYTES, "must be a number of bytes", JobFile::positive),
                        limits.parsed("bucket_groups", Settings.Limits.BUCKET_GROUPS, "must be a number", JobFile::positive)),
                NoticeKeys.read(root),
                schedule(root));
    }

    private static @Nullable String database(String url) {
        return url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:") ? url : null;
    }

    private static Path folder(YamlNode root, String key, String otherwise) {
        String text = root.text(key, otherwise);
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            root.fault(key, "must name a folder");
            return Path.of(otherwise);
        }
        return Path.of(text);
    }

    private static String schedule(YamlNode root) {
        String text = root.text("schedule", "");
        try {
            return text.isBlank() ? "" : Schedule.of(text).cron();
        } catch (IllegalArgumentException e) {
            root.fault("schedule", String.valueOf(e.getMessage()));
            return "";
        }
    }

    private static Layout layout(YamlNode root, Map<String, Settings.Vendor> vendors) {
        Paper paper = root.parsed("paper", Paper.A4, "must be A4 or letter", text -> Paper.of(text).orElse(null));
        YamlNode claims = root.child("claims", "from", "to");
        YamlNode to = claims.child("to", vendors.keySet().toArray(String[]::new));
        Map<String, String> addresses = new TreeMap<>();
        vendors.keySet().stream().filter(to::has).forEach(vendor -> addresses.put(vendor, to.text(vendor, "")));
        return new Layout(paper, claims.text("from", ""), addresses);
    }

    private static Map<String, Settings.Vendor> vendors(YamlNode root) {
        Map<String, Settings.Vendor> vendors = new TreeMap<>();
        root.children("vendors", "region", "grace", "currency", "zone", "campaigns").forEach((key, vendor) -> {
            if (!VENDORS.contains(key)) {
                root.fault("vendors." + key, "unknown vendor; known are " + VENDORS.stream().sorted().collect(Collectors.joining(", ")));
            }
            Map<String, String> campaignRegions = new TreeMap<>();
            vendor.children("campaigns", "region").forEach((id, campaign) -> campaignRegions.put(id, region(campaign)));
            vendors.put(key, new Settings.Vendor(
                    region(vendor),
                    vendor.duration("grace", GRACE),
                    vendor.parsed("currency", "", "must be three capital letters", t -> CURRENCY.matcher(t).matches() ? t : null),
                    vendor.zone("zone", ZoneOffset.UTC),
                    campaignRegions));
        });
        if (vendors.isEmpty()) {
            root.fault("vendors", "is missing; name at least one vendor");
        }
        return vendors;
    }

    private static String region(YamlNode node) {
        return node.parsed("region", "", "must be a country code such as US",
                text -> Arrays.asList(Locale.getISOCountries()).contains(text) ? text : null);
    }

    private static Settings.Thresholds thresholds(YamlNode node) {
        return new Settings.Thresholds(
                node.parsed("missing", BigDecimal.ONE, "must be a percentage such as 0.5%", JobFile::share),
                node.parsed("critical", Long.MAX_VALUE, "must be a whole number", JobFile::whole));
    }

    private static @Nullable BigDecimal share(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?%")) {
            return null;
        }
        BigDecimal share = new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        return share.compareTo(BigDecimal.ONE) > 0 ? null : share;
    }

    private static @Nullable Long whole(String text) {
        return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Integer nesting(String text) {
        Integer limit = positive(text);
        return limit == null || limit > IntakeSettings.DEEPEST_NESTING ? null : limit;
    }

    private static @Nullable Integer positive(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text) : null;
    }
}
