package leadtally.intake.json;

/**
 * Reads bytes as one JSON value, numbers by their text. Not for several threads. The value is read where it stands: it is valid only as long as the bytes are.
 */
public final class JsonReader {
    private final PlainJson plain;
    private final JacksonReader any;

    public JsonReader(int nestingLimit) {
        Shapes shapes = new Shapes();
        this.plain = new PlainJson(nestingLimit, shapes);
        this.any = new JacksonReader(nestingLimit, shapes);
    }

    /**
     * The one value that the bytes hold.
     *
     * @throws JsonFault TOO_DEEP, NOT_UTF8 or NOT_JSON, the first that applies
     */
    public JsonValue read(byte[] bytes, int from, int to) throws JsonFault {
        JsonValue value = plain.read(bytes, from, to);
        return value != null ? value : any.read(bytes, from, to);
    }
}
