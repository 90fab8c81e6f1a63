package leadtally.intake.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shapes met last. Not for several threads. */
final class Shapes {
    private final @Nullable Shape[] met = new Shape[64];

    /** The shape of these names, so many of them: one met before, where it can be. */
    Shape of(String[] names, int size) {
        int slot = size == 0 ? 0 : (size * 31 + names[0].hashCode() + names[size - 1].hashCode()) & (met.length - 1);
        Shape shape = met[slot];
        if (shape == null || !shape.fits(names, size)) {
            shape = new Shape(Arrays.copyOf(names, size));
            met[slot] = shape;
        }
        return shape;
    }
}
