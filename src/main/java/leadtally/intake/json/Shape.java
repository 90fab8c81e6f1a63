package leadtally.intake.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of an object's members, sorted; shared by all objects whose members come in the same order, as a feed's mostly do. */
final class Shape {
    private static final int FEW = 4;
    private final String[] asRead;
    private final String[] names;
    private final int[] order;
    private final @Nullable String duplicate;
    private final Map<String, Integer> index;
    private byte[] @Nullable [] quoted;
    private @Nullable Kinds kinds;
    private @Nullable Besides besides;

    /** What the members are in a format's canonical form, as asked last: a feed's objects are all asked the same. */
    private record Kinds(Members of, Members.Kind[] kinds) {}

    /** The names that a format does not know, as asked last. */
    private record Besides(Set<String> known, List<String> names) {}

    /**
     * @param asRead the names in the order of the values
     */
    Shape(String[] asRead) {
        this.asRead = asRead;
        Integer[] sorted = new Integer[asRead.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (a, b) -> Utf8Order.BYTES.compare(asRead[a], asRead[b]));
        this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        this.names = Arrays.stream(order).mapToObj(i -> asRead[i]).toArray(String[]::new);
        this.duplicate = twice(names);
        this.index = names.length > FEW ? new HashMap<>(names.length * 2) : Map.of();
        for (int i = 0; i < names.length && names.length > FEW; i++) {
            index.put(names[i], i);
        }
    }

    private static @Nullable String twice(String[] names) {
        for (int i = 1; i < names.length; i++) {
            if (names[i].equals(names[i - 1])) {
                return names[i];
            }
        }
        return null;
    }

    /** Whether these names, so many of them, are of this shape. */
    boolean fits(String[] read, int size) {
        return size == asRead.length && Arrays.equals(read, 0, size, asRead, 0, size);
    }

    /** The values in the order of the sorted names. */
    JsonValue[] sorted(JsonValue[] values) {
        JsonValue[] sorted = new JsonValue[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    int size() {
        return names.length;
    }

    String name(int place) {
        return names[place];
    }

    /** A name as it stands in JSON, in quotes. */
    byte[] quoted(int place) {
        byte[][] all = quoted;
        if (all == null) {
            Utf8Text text = new Utf8Text();
            all = Arrays.stream(names).map(name -> {
                text.clear();
                return text.quoted(name).copy();
            }).toArray(byte[][]::new);
            quoted = all;
        }
        return all[place];
    }

    /** What a member is in the canonical form of a format, at the top. */
    Members.Kind kind(int place, Members members) {
        Kinds known = kinds;
        if (known == null || known.of() != members) {
            known = new Kinds(members, Arrays.stream(names).map(members::kind).toArray(Members.Kind[]::new));
            kinds = known;
        }
        return known.kinds()[place];
    }

    /** The names that are not among those known, in order. */
    List<String> besides(Set<String> known) {
        Besides asked = besides;
        if (asked == null || asked.known() != known) {
            asked = new Besides(known, Arrays.stream(names).filter(name -> !known.contains(name)).toList());
            besides = asked;
        }
        return asked.names();
    }

    /** The place of a name, -1 if there is none. */
    int place(String name) {
        if (names.length > FEW) {
            Integer place = index.get(name);
            return place == null ? -1 : place;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A name that occurs twice, null if none does. */
    @Nullable String duplicate() {
        return duplicate;
    }
}
