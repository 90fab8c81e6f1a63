package leadtally.intake.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of an object's members, sorted; shared by all objects whose members come in the same order, as a feed's mostly do. */
final class Shape {
    private static final int FEW = 4;
    private final String[] asRead;
    private final String[] names;
    private final int[] order;
    private final @Nullable String duplicate;
    private final Map<String, Integer> index;

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
