package leadtally.intake.record;

import java.util.ArrayList;
import java.util.List;
import leadtally.lead.Blanks;

/** A row's cells, read line by line; cells are trimmed. */
final class CsvRow {
    enum State {
        CLOSED,
        /** Inside a quoted cell. */
        OPEN,
        /** Text after a closing quote. */
        BROKEN
    }

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.CLOSED;

    State state() {
        return state;
    }

    /** The cells, once the row is closed. */
    List<String> cells() {
        return cells;
    }

    /** Reads a line, or the next one of an open cell, its line end first. */
    void add(String line) {
        int at = 0;
        if (state == State.OPEN) {
            at = quoted(line, 0);
            if (state != State.CLOSED || at == line.length()) {
                return;
            }
            at++;
        }
        while (true) {
            at = line.startsWith("\"", at) ? quoted(line, at + 1) : plain(line, at);
            if (state != State.CLOSED || at == line.length()) {
                return;
            }
            at++;
        }
    }

    /** Reads up to the comma or the end, which it returns. */
    private int plain(String line, int from) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        cells.add(Blanks.trim(line.substring(from, end)));
        return end;
    }

    private int quoted(String line, int from) {
        state = State.OPEN;
        int at = from;
        while (at < line.length()) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                cell.append(line, at, line.length());
                return line.length();
            }
            cell.append(line, at, quote);
            if (line.startsWith("\"", quote + 1)) {
                cell.append('"');
                at = quote + 2;
            } else {
                return afterQuote(line, quote + 1);
            }
        }
        return at;
    }

    private int afterQuote(String line, int from) {
        int at = from;
        while (at < line.length() && Blanks.isBlank(line.charAt(at))) {
            at++;
        }
        state = at == line.length() || line.charAt(at) == ',' ? State.CLOSED : State.BROKEN;
        cells.add(Blanks.trim(cell.toString()));
        cell.setLength(0);
        return at;
    }
}
