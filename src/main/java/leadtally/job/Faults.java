package leadtally.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Collects what is wrong with a job file, so that all of it is said at once. */
final class Faults {
    private final String file;
    private final List<String> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String path, String what) {
        found.add(file + ": " + path + ": " + what);
    }

    void unknownKey(String path, String key, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt((String k) -> LevenshteinDistance.getDefaultInstance().apply(k, key)).thenComparing(k -> k))
                .orElse("");
        add(path.isEmpty() ? key : path + "." + key, "unknown key; the nearest known one is " + nearest);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new UsageFault(found);
        }
    }
}
