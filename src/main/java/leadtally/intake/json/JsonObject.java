package leadtally.intake.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object, its members in order of the UTF-8 bytes of their names, as the canonical form has them. */
public final class JsonObject implements JsonValue {
    private final String[] names;
    private final JsonValue[] values;
    private final @Nullable String duplicate;
    private final int from;
    private final int to;

    private JsonObject(String[] names, JsonValue[] values, int from, int to) {
        this.names = names;
        this.values = values;
        this.from = from;
        this.to = to;
        this.duplicate = sort(names, values);
    }

    /**
     * @param names in any order; the arrays become the object's own
     * @param from where it begins in the bytes it was read from, -1 if not known
     * @param to where it ends there
     */
    static JsonObject of(String[] names, JsonValue[] values, int from, int to) {
        return new JsonObject(names, values, from, to);
    }

    /** An object of these members. */
    public static JsonObject of(List<String> names, List<JsonValue> values) {
        return new JsonObject(names.toArray(new String[0]), values.toArray(new JsonValue[0]), -1, -1);
    }

    /** Sorts by insertion: objects are small and mostly come in one order; the first name that occurs twice is returned. */
    private static @Nullable String sort(String[] names, JsonValue[] values) {
        String twice = null;
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            JsonValue value = values[i];
            int low = 0;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Utf8Order.BYTES.compare(names[middle], name) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low > 0 && twice == null && names[low - 1].equals(name)) {
                twice = name;
            }
            System.arraycopy(names, low, names, low + 1, i - low);
            System.arraycopy(values, low, values, low + 1, i - low);
            names[low] = name;
            values[low] = value;
        }
        return twice;
    }

    public int size() {
        return names.length;
    }

    public String name(int index) {
        return names[index];
    }

    public JsonValue value(int index) {
        return values[index];
    }

    /** The member's value; JSON null if it is absent. */
    public JsonValue get(String name) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Utf8Order.BYTES.compare(names[middle], name);
            if (order == 0) {
                return values[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Literal.NULL;
    }

    /** Whether the member is there, null or not. */
    public boolean has(String name) {
        return get(name) != Literal.NULL || List.of(names).contains(name);
    }

    /** The text of a scalar member, {@code ""} if it is absent, null or no scalar. */
    public String text(String name) {
        return get(name).text();
    }

    public boolean isTrue(String name) {
        return get(name) == Literal.TRUE;
    }

    /** The member if it is an object, else null. */
    public @Nullable JsonObject object(String name) {
        return get(name) instanceof JsonObject object ? object : null;
    }

    /** The member's elements if it is an array, else null. */
    public @Nullable List<JsonValue> items(String name) {
        return get(name) instanceof Items items ? items.values() : null;
    }

    /** The objects among some elements; none of null. */
    public static List<JsonObject> among(@Nullable List<JsonValue> elements) {
        List<JsonObject> objects = new ArrayList<>();
        if (elements != null) {
            for (JsonValue element : elements) {
                if (element instanceof JsonObject object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** How many of some elements are no objects; 0 of null. */
    public static int others(@Nullable List<JsonValue> elements) {
        return elements == null ? 0 : elements.size() - among(elements).size();
    }

    /** This object with one member under another name; itself if it has no such member, or the other name already. */
    public JsonObject renamed(String name, String other) {
        if (get(name).isAbsent() || !get(other).isAbsent()) {
            return this;
        }
        List<String> newNames = new ArrayList<>(names.length);
        List<JsonValue> newValues = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(other)) {
                newNames.add(names[i].equals(name) ? other : names[i]);
                newValues.add(values[i]);
            }
        }
        return of(newNames, newValues);
    }

    /** This object without a member. */
    public JsonObject without(String name) {
        List<String> newNames = new ArrayList<>(names.length);
        List<JsonValue> newValues = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(name)) {
                newNames.add(names[i]);
                newValues.add(values[i]);
            }
        }
        return of(newNames, newValues);
    }

    /** A name that occurs twice in this object or in any below it, except below one member; null if none does. */
    public @Nullable String duplicate(String exceptBelow) {
        String found = duplicate;
        for (int i = 0; found == null && i < names.length; i++) {
            if (!names[i].equals(exceptBelow)) {
                found = duplicateIn(values[i]);
            }
        }
        return found;
    }

    /** A name that occurs twice, of a page: its arrays of records are left out. */
    public @Nullable String duplicateBesidesItems() {
        String found = duplicate;
        for (int i = 0; found == null && i < names.length; i++) {
            found = values[i] instanceof JsonObject object ? object.duplicate("") : null;
        }
        return found;
    }

    private static @Nullable String duplicateIn(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.duplicate("");
        }
        if (value instanceof Items items) {
            for (JsonValue item : items.values()) {
                String found = duplicateIn(item);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Where the object began in the bytes it was read from, -1 if not known. */
    public int from() {
        return from;
    }

    /** Where it ended there, exclusive. */
    public int to() {
        return to;
    }
}
