package leadtally.intake.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.async.ByteArrayFeeder;

/** Checks a JSON value that comes line by line: whether it can still become one, is whole, or never will be. */
public final class JsonGrowth {
    /** How far the value is. */
    public enum State {
        OPEN,
        WHOLE,
        BROKEN
    }

    private final JsonParser parser = JsonFactories.unlimited().createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final ByteArrayFeeder feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    private final int deepest;
    private int depth;
    private State state = State.OPEN;

    /**
     * @param deepest how deep it may nest; beyond it counts as broken, since each line of what fails is looked at again
     */
    public JsonGrowth(int deepest) {
        this.deepest = deepest;
    }

    /**
     * The state after another line.
     *
     * @param terminated whether it has a line end, which may not stand within a string
     */
    public State add(byte[] bytes, int from, int to, boolean terminated) {
        byte[] line = new byte[to - from + (terminated ? 1 : 0)];
        System.arraycopy(bytes, from, line, 0, to - from);
        if (terminated) {
            line[to - from] = '\n';
        }
        try {
            feeder.feedInput(line, 0, line.length);
            for (JsonToken token = parser.nextToken(); token != JsonToken.NOT_AVAILABLE; token = parser.nextToken()) {
                if (token == null || state == State.WHOLE || depth > deepest) {
                    return State.BROKEN;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                state = depth == 0 ? State.WHOLE : State.OPEN;
            }
            return state;
        } catch (JacksonException e) {
            return State.BROKEN;
        }
    }
}
