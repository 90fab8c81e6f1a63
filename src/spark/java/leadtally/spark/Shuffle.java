package leadtally.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import leadtally.intake.BucketFiles;
import leadtally.intake.FactCodec;
import leadtally.intake.FactRouter.Room;
import leadtally.intake.PieceNumbers;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The run's records by bucket, spread over the cluster. They are read once, when first asked for, and kept on the executors' disks; what is lost with a machine is read again. Facts of a
 * bucket are sorted there by their group, and spilled to disk where they are many.
 */
final class Shuffle {
    private static final ClassTag<Tuple2<Long, byte[]>> RECORDS = ClassTag.apply(Tuple2.class);

    private final JavaSparkContext spark;
    private final Partitions partitions;
    private final JavaPairRDD<Long, byte[]> records;
    private final IntakeCounts counts = new IntakeCounts();

    Shuffle(JavaSparkContext spark, NightWork night, List<IntakeSlice> slices, BitSet doneBuckets) {
        this.spark = spark;
        this.partitions = new Partitions(night.buckets());
        spark.sc().register(counts, "intake");
        ReadSlices reading = new ReadSlices(night, slices, doneBuckets, counts);
        JavaPairRDD<Long, byte[]> read = spark.parallelize(IntStream.range(0, slices.size()).boxed().toList(), Math.max(1, slices.size()))
                .mapPartitions(reading)
                .mapToPair(record -> record)
                .setName("read");
        this.records = read.repartitionAndSortWithinPartitions(partitions, Comparator.naturalOrder()).setName("records by bucket");
    }

    /** Has everything read; what became of it, by slice. */
    Map<Integer, IntakeCounts.Slice> fill() {
        run(records.rdd(), new Nothing(), List.of(partitions.empty()), (nothing, partition) -> {});
        return counts.value();
    }

    /** Asks for a partition, and reads nothing of it. */
    private static final class Nothing extends BucketTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        Integer work(int partition, scala.collection.Iterator<Tuple2<Long, byte[]>> none) {
            return 0;
        }
    }

    /** Works through partitions of ties, numbered from 0. */
    <R> void ties(BucketTask<R> task, List<Integer> numbers, ObjIntConsumer<R> each) {
        run(records.rdd(), task, numbers.stream().map(number -> partitions.of(Room.TIES, number)).toList(), each);
    }

    /**
     * Works through buckets.
     *
     * @param phones groups that deliveries without a phone are judged with, by their own
     * @param homeless whether there are any
     */
    <R> void buckets(BucketTask<R> task, List<Integer> buckets, PieceNumbers numbers, Map<String, String> phones, boolean homeless, ObjIntConsumer<R> each) {
        RDD<Tuple2<Long, byte[]>> all = homeless ? housed(numbers, phones).rdd() : records.rdd();
        run(all, task, buckets, each);
    }

    /** The records with those beside them that only an id brought to a phone. */
    private JavaRDD<Tuple2<Long, byte[]>> housed(PieceNumbers numbers, Map<String, String> phones) {
        RDD<Tuple2<Long, byte[]>> besideTies = new PartitionPruningRDD<>(records.rdd(), new OfTies(partitions), RECORDS);
        House house = new House(numbers, new HashMap<>(phones), partitions);
        JavaPairRDD<Long, byte[]> housed = besideTies.toJavaRDD()
                .filter(record -> RecordKey.room(record._1()) == Room.HOMELESS)
                .mapToPair(house::place)
                .repartitionAndSortWithinPartitions(partitions, Comparator.naturalOrder());
        return records.map(record -> record).zipPartitions(housed.map(record -> record), Shuffle::both);
    }

    private static Iterator<Tuple2<Long, byte[]>> both(Iterator<Tuple2<Long, byte[]>> one, Iterator<Tuple2<Long, byte[]>> other) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return one.hasNext() || other.hasNext();
            }

            @Override
            public Tuple2<Long, byte[]> next() {
                return one.hasNext() ? one.next() : other.next();
            }
        };
    }

    private static final class OfTies extends AbstractFunction1<Object, Object> implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Partitions partitions;

        private OfTies(Partitions partitions) {
            this.partitions = partitions;
        }

        @Override
        public Boolean apply(Object partition) {
            return partitions.isOfTies((Integer) partition);
        }
    }

    /** Finds the bucket of deliveries without a phone. */
    private static final class House implements Serializable {
        private static final long serialVersionUID = 1L;
        private final PieceNumbers numbers;
        private final HashMap<String, String> phones;
        private final Partitions partitions;

        private House(PieceNumbers numbers, HashMap<String, String> phones, Partitions partitions) {
            this.numbers = numbers;
            this.phones = phones;
            this.partitions = partitions;
        }

        private Tuple2<Long, byte[]> place(Tuple2<Long, byte[]> record) {
            String own = FactCodec.delivery(record._2(), numbers).group();
            String group = phones.getOrDefault(own, own);
            int bucket = BucketFiles.bucketOf(group, partitions.buckets());
            return new Tuple2<>(RecordKey.of(bucket, group, Room.BUCKET), record._2());
        }
    }

    private <R> void run(RDD<Tuple2<Long, byte[]>> rdd, BucketTask<R> task, List<Integer> numbers, ObjIntConsumer<R> each) {
        List<Object> wanted = new ArrayList<>(numbers);
        Seq<Object> sequence = JavaConverters.asScalaBufferConverter(wanted).asScala().toSeq();
        spark.sc().runJob(rdd, task, sequence, new AbstractFunction2<Object, R, BoxedUnit>() {
            @Override
            public BoxedUnit apply(Object index, R result) {
                each.accept(result, numbers.get((Integer) index));
                return BoxedUnit.UNIT;
            }
        }, ClassTag.apply(Object.class));
    }
}
