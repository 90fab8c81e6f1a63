package leadtally.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import leadtally.intake.FactRouter;
import leadtally.intake.FactRouter.Room;
import leadtally.intake.UnknownCounts;
import leadtally.intake.file.Storage;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Reads slices of the input into keyed records. */
final class ReadSlices implements FlatMapFunction<Iterator<Integer>, Tuple2<Long, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final NightWork night;
    private final ArrayList<IntakeSlice> slices;
    private final BitSet doneBuckets;
    private final IntakeCounts counts;

    /**
     * @param doneBuckets buckets that are stored already: their records are not sent
     */
    ReadSlices(NightWork night, List<IntakeSlice> slices, BitSet doneBuckets, IntakeCounts counts) {
        this.night = night;
        this.slices = new ArrayList<>(slices);
        this.doneBuckets = doneBuckets;
        this.counts = counts;
    }

    @Override
    public Iterator<Tuple2<Long, byte[]>> call(Iterator<Integer> numbers) {
        PushedRecords records = new PushedRecords(output -> {
            while (numbers.hasNext()) {
                read(numbers.next(), output);
            }
        }, "reader");
        TaskCompletionListener closing = task -> records.close();
        TaskContext.get().addTaskCompletionListener(closing);
        return records;
    }

    private void read(int number, PushedRecords.Output output) throws IOException {
        Partitions partitions = new Partitions(night.buckets());
        UnknownCounts unknown = new UnknownCounts();
        long[] homeless = {0};
        FactRouter router = new FactRouter(night.buckets(), unknown, (room, place, group, bytes, length) -> {
            homeless[0] += room == Room.HOMELESS ? 1 : 0;
            if (room != Room.BUCKET || !doneBuckets.get(place)) {
                output.add(RecordKey.of(partitions.of(room, place), group, room), Arrays.copyOf(bytes, length));
            }
        });
        Storage storage = night.storage();
        List<IntakeSlice.Took> took = new ArrayList<>();
        for (IntakeSlice.Part part : slices.get(number).parts()) {
            took.add(part.read(storage, night.settings(), router));
        }
        counts.add(new IntakeCounts.Slice(number, took, homeless[0], unknown.counts()));
    }
}
