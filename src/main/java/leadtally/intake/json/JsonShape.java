package leadtally.intake.json;

/**
 * The brackets of some bytes, strings left out.
 *
 * @param deepest how deep they nest at most
 * @param open whether an object or an array that began is still open at the end, outside of a string
 */
public record JsonShape(int deepest, boolean open) {

    public static JsonShape of(byte[] bytes, int from, int to) {
        int depth = 0;
        int deepest = 0;
        boolean inString = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (inString) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    inString = false;
                }
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        return new JsonShape(deepest, depth > 0 && !inString);
    }
}
