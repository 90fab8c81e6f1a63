package leadtally.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.intake.file.Glob;
import leadtally.pull.Fetch;
import org.jspecify.annotations.Nullable;

/** Reads the list {@code sources} of a job file (interface.md, Job file). */
final class SourceKeys {
    /** Stands in for a source with faults, so that those after it are looked at too. */
    private static final String UNUSABLE = "(unusable)";

    private SourceKeys() {}

    /** @param fetches takes how each source is fetched, by its name */
    static List<Source> read(YamlNode root, Map<String, Settings.Vendor> vendors, Map<String, Fetch> fetches) {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : root.list("sources", SourceFetch.KEYS)) {
            Source source = source(node, vendors);
            if (!source.name().equals(UNUSABLE) && !names.add(source.name())) {
                node.fault("name", "a source of the name " + source.name() + " is there already");
            }
            SourceFetch.read(node, source).ifPresent(fetch -> fetches.put(source.name(), fetch));
            sources.add(source);
        }
        if (sources.isEmpty()) {
            root.fault("sources", "is missing; name at least one source");
        }
        return sources;
    }

    private static Source source(YamlNode node, Map<String, Settings.Vendor> vendors) {
        @Nullable Format format = node.<@Nullable Format>parsed("format", null, "must be one of " + Arrays.stream(Format.values()).map(Format::key)
                .collect(Collectors.joining(", ")), SourceKeys::format);
        if (!node.has("format")) {
            node.fault("format", "is missing");
        }
        String vendor = node.text("vendor", "");
        if (format != null && format != Format.HOUSE_CSV && !vendors.containsKey(vendor)) {
            node.fault("vendor", "must be one of the job file's vendors, not '" + vendor + "'");
        }
        checkReads(node, format);
        if (!node.has("files") && !node.has("pull") && !node.has("table")) {
            node.fault("files", "is missing; name files, or a pull: or a table:");
        }
        String files = node.text("files", "");
        if (node.has("files") && Glob.of(files) == null) {
            node.fault("files", "must be a path or a pattern with each [ and { closed, not '" + files + "'");
        }
        boolean daily = node.oneOf("expected", "", "daily").equals("daily");
        String name = node.required("name");
        boolean usable = format != null && !name.isBlank() && (format == Format.HOUSE_CSV || !vendor.isBlank());
        return usable
                ? new Source(name, vendor, format, files, daily)
                : new Source(UNUSABLE, "", Format.HOUSE_CSV, "", false);
    }

    private static void checkReads(YamlNode node, @Nullable Format format) {
        String reads = node.oneOf("reads", "", "submissions", "events", "answers");
        if (format != null && !reads.isEmpty() && !reads.equals(reads(format))) {
            node.fault("reads", "format " + format.key() + " holds " + reads(format) + ", not " + reads);
        }
    }

    private static String reads(Format format) {
        return switch (format) {
            case HOUSE_CSV -> "submissions";
            case AKTIFY_WEBHOOK, LEADPING_EVENT, LEADPING_LEAD -> "events";
            case OTONISTARK_LEAD, YOTEL_PUSH -> "answers";
        };
    }

    private static @Nullable Format format(String key) {
        return Format.of(key).orElse(null);
    }
}
