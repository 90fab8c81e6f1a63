package leadtally.intake.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object, its members in order of the UTF-8 bytes of their names, as the canonical form has them. */
public final class JsonObject implements JsonValue {
    private final Shape shape;
    private final JsonValue[] values;
    private final int from;
    private final int to;

    /**
     * @param values in the order of the shape's sorted names
     * @param from where it begins in the bytes it was read from, -1 if not known
     * @param to where it ends there
     */
    JsonObject(Shape shape, JsonValue[] values, int from, int to) {
        this.shape = shape;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    /** An object of these members. */
    public static JsonObject of(List<String> names, List<JsonValue> values) {
        return maker(names).apply(values);
    }

    /** Makes objects with members of these names from their values in the same order. */
    public static Function<List<JsonValue>, JsonObject> maker(List<String> names) {
        Shape shape = new Shape(names.toArray(new String[0]));
        return values -> new JsonObject(shape, shape.sorted(values.toArray(new JsonValue[0])), -1, -1);
    }

    public int size() {
        return shape.size();
    }

    public String name(int index) {
        return shape.name(index);
    }

    /** The names that are not among those known, in order; asked quickly for one and the same set. */
    public List<String> besides(Set<String> known) {
        return shape.besides(known);
    }

    Members.Kind kind(int index, Members members, boolean top) {
        return top || members.deep() ? shape.kind(index, members) : Members.Kind.PLAIN;
    }

    byte[] quotedName(int index) {
        return shape.quoted(index);
    }

    public JsonValue value(int index) {
        return values[index];
    }

    /** The member's value; JSON null if it is absent. */
    public JsonValue get(String name) {
        int place = shape.place(name);
        return place < 0 ? Literal.NULL : values[place];
    }

    /** Whether the member is there, null or not. */
    public boolean has(String name) {
        return shape.place(name) >= 0;
    }

    /** The text of a scalar member, {@code ""} if it is absent, null or no scalar. */
    public String text(String name) {
        return get(name).text();
    }

    /** The instant that a scalar member names; null if it is absent or none can be read. */
    public @Nullable Instant instant(String name, ZoneId zone) {
        return get(name) instanceof Scalar scalar ? scalar.instant(zone) : null;
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
        List<String> newNames = new ArrayList<>(values.length);
        List<JsonValue> newValues = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            if (!shape.name(i).equals(other)) {
                newNames.add(shape.name(i).equals(name) ? other : shape.name(i));
                newValues.add(values[i]);
            }
        }
        return of(newNames, newValues);
    }

    /** This object with another value of a member that it has. */
    public JsonObject with(String name, JsonValue value) {
        JsonValue[] other = values.clone();
        other[shape.place(name)] = value;
        return new JsonObject(shape, other, from, to);
    }

    /** This object without a member. */
    public JsonObject without(String name) {
        List<String> newNames = new ArrayList<>(values.length);
        List<JsonValue> newValues = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            if (!shape.name(i).equals(name)) {
                newNames.add(shape.name(i));
                newValues.add(values[i]);
            }
        }
        return of(newNames, newValues);
    }

    /** A name that occurs twice in this object or in any below it, except below one member; null if none does. */
    public @Nullable String duplicate(String exceptBelow) {
        String found = shape.duplicate();
        for (int i = 0; found == null && i < values.length; i++) {
            if (!shape.name(i).equals(exceptBelow)) {
                found = duplicateIn(values[i]);
            }
        }
        return found;
    }

    /** A name that occurs twice, of a page: its arrays of records are left out. */
    public @Nullable String duplicateBesidesItems() {
        String found = shape.duplicate();
        for (int i = 0; found == null && i < values.length; i++) {
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
