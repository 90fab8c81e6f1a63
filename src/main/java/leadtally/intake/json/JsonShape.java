package leadtally.intake.json;

/** The brackets of some bytes, strings left out. The bytes may come in parts. */
public final class JsonShape {
    private int depth;
    private int deepest;
    private boolean began;
    private boolean inString;
    private boolean escaped;

    public static JsonShape of(byte[] bytes, int from, int to) {
        JsonShape shape = new JsonShape();
        shape.add(bytes, from, to);
        return shape;
    }

    /** Reads on. */
    public void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (inString) {
                inString = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                began = true;
                deepest = Math.max(deepest, ++depth);
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    /** How deep they nest at most. */
    public int deepest() {
        return deepest;
    }

    /** Whether an object or an array that began is still open at the end, outside of a string. */
    public boolean isOpen() {
        return depth > 0 && !inString;
    }

    /** Whether an object or an array began, and nothing is open at the end. */
    public boolean isClosed() {
        return began && depth <= 0 && !inString;
    }
}
