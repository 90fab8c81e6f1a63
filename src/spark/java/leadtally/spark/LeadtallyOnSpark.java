package leadtally.spark;

import java.util.concurrent.atomic.AtomicReference;
import leadtally.cli.Leadtally;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** {@code spark-submit --class leadtally.spark.LeadtallyOnSpark … run --job FILE}: the command, with a cluster for the work of buckets. */
public final class LeadtallyOnSpark {
    private LeadtallyOnSpark() {}

    public static void main(String[] arguments) {
        AtomicReference<@Nullable JavaSparkContext> context = new AtomicReference<>();
        int code = Leadtally.execute((store, run, progress) -> {
            JavaSparkContext spark = context.get();
            if (spark == null) {
                spark = start();
                context.set(spark);
            }
            return new SparkWorkers(spark, store, run, progress);
        }, arguments);
        JavaSparkContext spark = context.get();
        if (spark != null) {
            spark.stop();
        }
        System.exit(code);
    }

    /** Only a run needs a cluster: other commands start none. What spark-submit was given wins. */
    private static JavaSparkContext start() {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.app.name", "leadtally");
        conf.setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        // A record may be as long as the longest line that is read.
        conf.setIfMissing("spark.kryoserializer.buffer.max", "512m");
        JavaSparkContext context = new JavaSparkContext(conf);
        context.sc().addSparkListener(new StageFigures());
        return context;
    }
}
