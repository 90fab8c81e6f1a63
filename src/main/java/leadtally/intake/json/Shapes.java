package leadtally.intake.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shapes met last. Not for several threads. */
final class Shapes {
    private final @Nullable Shape[] met = new Shape[256];

    /** The shape of these names, so many of them: one met before, where it can be. */
    Shape of(String[] names, int size) {
        int slot = slot(names, size);
        Shape shape = met[slot];
        if (shape == null || !shape.fits(names, size)) {
            shape = new Shape(Arrays.copyOf(names, size));
            met[slot] = shape;
        }
        return shape;
    }

    private int slot(String[] names, int size) {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = hash * 31 + names[i].hashCode();
        }
        return (hash ^ hash >>> 16 ^ hash >>> 8) & (met.length - 1);
    }
}
