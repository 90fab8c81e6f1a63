package leadtally.job;

import java.time.Duration;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A mapping of a job file with its path: every fault is told with where it is, and nothing is read that is not known. */
final class YamlNode {
    /** A century: days before it, or after, are none that a store holds. */
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})([smhd])");

    private final JsonNode node;
    private final String path;
    private final Faults faults;

    YamlNode(@Nullable JsonNode node, String path, Faults faults, Set<String> known) {
        this.faults = faults;
        this.path = path;
        if (node != null && !node.isObject() && !node.isNull()) {
            faults.add(path.isEmpty() ? "(whole file)" : path, "must be a mapping of keys");
        }
        this.node = node == null || !node.isObject() ? JsonNodeFactory.instance.objectNode() : node;
        if (!known.isEmpty()) {
            this.node.propertyNames().stream().filter(key -> !known.contains(key)).forEach(key -> faults.unknownKey(path, key, known));
        }
    }

    boolean has(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    YamlNode child(String key, String... known) {
        return new YamlNode(node.get(key), at(key), faults, Set.of(known));
    }

    Map<String, YamlNode> children(String key, String... known) {
        Map<String, YamlNode> children = new LinkedHashMap<>();
        YamlNode parent = child(key);
        for (String name : parent.node.propertyNames()) {
            children.put(name, new YamlNode(parent.node.get(name), parent.at(name), faults, Set.of(known)));
        }
        return children;
    }

    List<YamlNode> list(String key, String... known) {
        List<YamlNode> items = new ArrayList<>();
        JsonNode list = node.get(key);
        if (list == null || list.isNull()) {
            return items;
        }
        if (!list.isArray()) {
            faults.add(at(key), "must be a list");
            return items;
        }
        for (JsonNode item : list) {
            items.add(new YamlNode(item, at(key) + "[" + items.size() + "]", faults, Set.of(known)));
        }
        return items;
    }

    String text(String key, String otherwise) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isValueNode()) {
            fault(key, "must be a text");
            return otherwise;
        }
        return value.asString();
    }

    String required(String key) {
        String text = text(key, "");
        if (text.isBlank()) {
            fault(key, "is missing");
        }
        return text;
    }

    Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, "must be a whole number and s, m, h or d, such as 24h, up to 36500d", text -> {
            Matcher parts = DURATION.matcher(text);
            if (!parts.matches()) {
                return null;
            }
            long number = Long.parseLong(parts.group(1));
            Duration read = switch (parts.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            return read.compareTo(LONGEST) > 0 ? null : read;
        });
    }

    ZoneId zone(String key, ZoneId otherwise) {
        return parsed(key, otherwise, "must be a time zone such as America/New_York", text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                return null;
            }
        });
    }

    /** One of some words; {@code otherwise} if there is none. */
    String oneOf(String key, String otherwise, String... words) {
        return parsed(key, otherwise, "must be " + (words.length > 1 ? "one of " : "") + String.join(", ", words),
                text -> Arrays.asList(words).contains(text) ? text : null);
    }

    /** A value in a form of its own; a text that the reader turns into null is a fault. */
    <T> T parsed(String key, T otherwise, String rule, Function<String, @Nullable T> reader) {
        return parsed(key, otherwise, rule, reader, true);
    }

    /**
     * @param shown whether the fault tells the text; not where it may be a secret
     */
    <T> T parsed(String key, T otherwise, String rule, Function<String, @Nullable T> reader, boolean shown) {
        String text = text(key, "").trim();
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = reader.apply(text);
        if (value == null) {
            fault(key, shown ? rule + ", not " + text : rule);
            return otherwise;
        }
        return value;
    }

    void fault(String key, String what) {
        faults.add(at(key), what);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
