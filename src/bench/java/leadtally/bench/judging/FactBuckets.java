package leadtally.bench.judging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadtally.bench.data.DataFolder;
import leadtally.bench.data.DataSettings;
import leadtally.intake.Delivery;
import leadtally.intake.FileIntake;
import leadtally.intake.FileListing;
import leadtally.intake.Format;
import leadtally.intake.IntakeSettings;
import leadtally.intake.ListedFile;
import leadtally.intake.RecordSink;
import leadtally.intake.Rejection;
import leadtally.intake.Source;
import leadtally.intake.file.FolderStorage;
import leadtally.lead.BusinessDays;
import leadtally.reconcile.EventKey;
import leadtally.reconcile.Rules;

/** The facts of a folder of data, each once, cut into buckets by group as the first load of a store cuts them. */
final class FactBuckets implements RecordSink {
    private static final ZoneId ZONE = DataSettings.ZONE;

    private static final List<Source> SOURCES = List.of(
            new Source("crm", "", Format.HOUSE_CSV, "inbox/night-*/submissions/*.csv", false),
            new Source("aktify", "aktify", Format.AKTIFY_WEBHOOK, "inbox/night-*/aktify/*.ndjson", false),
            new Source("leadping", "leadping", Format.LEADPING_EVENT, "inbox/night-*/leadping/*.ndjson", false));

    /** The rules of the benchmark's job file. */
    static final Rules RULES = new Rules(
            new BusinessDays(ZONE), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Map.of("aktify", new Rules.VendorRules(Duration.ofHours(24), "USD"), "leadping", new Rules.VendorRules(Duration.ofHours(24), "USD")));

    private static final IntakeSettings SETTINGS = new IntakeSettings(
            ZONE,
            Map.of(
                    "aktify", new IntakeSettings.VendorSettings("US", Map.of(), ZoneOffset.UTC),
                    "leadping", new IntakeSettings.VendorSettings("US", Map.of(), ZoneOffset.UTC)),
            IntakeSettings.LINE_LIMIT, IntakeSettings.NESTING_LIMIT);

    private final List<Map<EventKey, KnownDelivery>> buckets = new ArrayList<>();

    private FactBuckets(int count) {
        for (int i = 0; i < count; i++) {
            buckets.add(new LinkedHashMap<>());
        }
    }

    static FactBuckets read(DataFolder data, int count) throws IOException {
        var buckets = new FactBuckets(count);
        Path root = data.root();
        FileIntake intake = new FileIntake(root, SETTINGS);
        for (Source source : SOURCES) {
            for (ListedFile file : FileListing.list(source, new FolderStorage(root), SETTINGS, List.of(), Instant.MAX).files()) {
                intake.take(file, 1, buckets);
            }
        }
        return buckets;
    }

    List<Collection<KnownDelivery>> all() {
        return buckets.stream().map(Map::values).toList();
    }

    /** How many groups, which are phones but for a few, a judgement of all of them judges. */
    int groups() {
        return all().stream().mapToInt(bucket -> groups(bucket).size()).sum();
    }

    static Set<String> groups(Collection<KnownDelivery> bucket) {
        Set<String> groups = new HashSet<>();
        bucket.forEach(delivery -> groups.add(delivery.group()));
        return groups;
    }

    @Override
    public void deliver(Delivery delivery) {
        int bucket = Math.floorMod(delivery.group().hashCode() * 31, buckets.size());
        KnownDelivery known = KnownDelivery.of(delivery);
        buckets.get(bucket).putIfAbsent(known.key(), known);
    }

    @Override
    public void reject(Rejection rejection) {
        throw new IllegalStateException("the benchmark's data has no rejection: " + rejection.message());
    }

    @Override
    public void unknown(String source, String what, String value) {
        // Expected: the data holds newer types
    }
}
