package leadtally.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import leadtally.intake.UnknownCounts;
import org.apache.spark.util.AccumulatorV2;

/** What the slices of the input became, by slice: one that is read again, since its machine was lost or slow, counts once. */
final class IntakeCounts extends AccumulatorV2<IntakeCounts.Slice, Map<Integer, IntakeCounts.Slice>> {
    private static final long serialVersionUID = 1L;

    private final ConcurrentHashMap<Integer, Slice> slices = new ConcurrentHashMap<>();

    /**
     * @param homeless deliveries among them that only an id brings to a phone
     * @param unknown what no document knows
     */
    record Slice(int number, List<IntakeSlice.Took> parts, long homeless, Map<UnknownCounts.Unknown, Long> unknown) implements Serializable {}

    @Override
    public boolean isZero() {
        return slices.isEmpty();
    }

    @Override
    public IntakeCounts copy() {
        IntakeCounts copy = new IntakeCounts();
        copy.slices.putAll(slices);
        return copy;
    }

    @Override
    public void reset() {
        slices.clear();
    }

    @Override
    public void add(Slice slice) {
        slices.put(slice.number(), slice);
    }

    @Override
    public void merge(AccumulatorV2<Slice, Map<Integer, Slice>> other) {
        slices.putAll(other.value());
    }

    /** In the slices' order. */
    @Override
    public Map<Integer, Slice> value() {
        return new TreeMap<>(slices);
    }
}
