package leadtally.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds the figures of every contender and round against those of the first, row by row. */
final class Agreement {
    private static final int SHOWN = 20;

    private final Map<Figures.File, Figures> first = new EnumMap<>(Figures.File.class);
    private String firstName = "";
    private int compared;

    /** @throws DisagreementException naming the rows that differ */
    void add(String name, Path results) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Figures.File kind : Figures.File.values()) {
            Figures figures = Figures.read(results, kind);
            Figures known = first.putIfAbsent(kind, figures);
            if (known == null) {
                firstName = name;
                if (figures.rows().isEmpty()) {
                    differences.add(kind.file + ": " + name + " has no row at all");
                }
            } else {
                known.differences(figures, firstName, name).forEach(line -> differences.add(kind.file + ": " + line));
            }
        }
        compared++;
        if (!differences.isEmpty()) {
            throw new DisagreementException(differences, SHOWN);
        }
    }

    /** What was found, in words. */
    String verdict() {
        StringBuilder words = new StringBuilder(compared + " results agree, row by row:");
        first.forEach((kind, figures) -> words.append(' ').append(kind.file).append(' ').append(figures.rows().size()).append(" rows,"));
        return words.substring(0, words.length() - 1);
    }
}
