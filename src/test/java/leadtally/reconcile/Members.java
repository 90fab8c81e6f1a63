package leadtally.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What a case says of a fact beyond its first words: {@code name=value}, absent ones left out. */
record Members(Map<String, String> values) {
    private static final Set<String> OF_THE_DELIVERY = Set.of("observed", "source");

    static Members of(String... members) {
        var values = new TreeMap<String, String>();
        for (String member : members) {
            int equals = member.indexOf('=');
            values.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return new Members(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean is(String name) {
        return text(name).equals("true");
    }

    int number(String name, int otherwise) {
        return values.containsKey(name) ? Integer.parseInt(text(name)) : otherwise;
    }

    @Nullable Instant time(String name) {
        return values.containsKey(name) ? Times.at(text(name)) : null;
    }

    @Nullable Boolean flag(String name) {
        return values.containsKey(name) ? Boolean.valueOf(text(name)) : null;
    }

    @Nullable BigDecimal amount(String name) {
        return values.containsKey(name) ? new BigDecimal(text(name)) : null;
    }

    String source() {
        return values.getOrDefault("source", "file");
    }

    /** All but what belongs to the delivery. */
    String content(String first) {
        return first + values.entrySet().stream()
                .filter(entry -> !OF_THE_DELIVERY.contains(entry.getKey()))
                .map(entry -> "," + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }

    /** {@code ""} is no phone, E.164 a readable one, all else one that cannot be read. */
    static Phone phone(String text) {
        if (text.isEmpty()) {
            return Phone.NONE;
        }
        return PhoneNumber.isE164(text) ? Phone.of(new PhoneNumber(text)) : new Phone(text, null);
    }
}
