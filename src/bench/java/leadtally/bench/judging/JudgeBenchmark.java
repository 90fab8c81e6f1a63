package leadtally.bench.judging;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import leadtally.bench.data.DataFolder;
import leadtally.reconcile.Facts;
import leadtally.reconcile.Judgement;
import leadtally.reconcile.Reconciler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a folder of data in memory, round after round: {@code src/bench/run judge --data DIR}. */
@Command(name = "judge", description = "Measures judging alone: CPU and bytes allocated a phone, bucket after bucket on one thread.", mixinStandardHelpOptions = true)
public final class JudgeBenchmark implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "a folder of data (src/bench/run data …)", paramLabel = "DIR")
    private Path data = Path.of(".");

    @Option(names = "--rounds", description = "(default: ${DEFAULT-VALUE})")
    private int rounds = 10;

    @Option(names = "--buckets", description = "into how many the phones are cut (default: ${DEFAULT-VALUE})")
    private int buckets = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public Integer call() throws Exception {
        DataFolder folder = DataFolder.open(data);
        FactBuckets facts = FactBuckets.read(folder, buckets);
        int groups = facts.groups();
        System.out.println(groups + " phones in " + buckets + " buckets");
        for (int round = 1; round <= rounds; round++) {
            round(folder, facts, round, groups);
        }
        return CommandLine.ExitCode.OK;
    }

    private void round(DataFolder folder, FactBuckets facts, int round, int groups) {
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long begin = threads.getCurrentThreadCpuTime();
        long found = 0;
        for (Collection<KnownDelivery> bucket : facts.all()) {
            Judgement judgement = new Reconciler(FactBuckets.RULES).judgeAll(new Facts(bucket), folder.asOf());
            found += judgement.submissions().size() + judgement.events().size() + judgement.causes().size() + judgement.register().size();
        }
        double micros = (threads.getCurrentThreadCpuTime() - begin) / 1000.0;
        System.out.printf(Locale.ROOT, "round %d: %.1f µs and %d bytes a phone, %d rows%n",
                round, micros / groups, (threads.getThreadAllocatedBytes(thread) - bytes) / groups, found);
    }
}
