package leadtally.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.intake.IntakeSettings;
import leadtally.intake.Source;
import leadtally.job.notice.NoticeSettings;
import leadtally.lead.BusinessDays;
import leadtally.lead.Digests;
import leadtally.pull.Fetch;
import leadtally.reconcile.Rules;
import leadtally.report.Layout;

/**
 * A job file, read and checked (interface.md, Job file).
 *
 * @param name of the job; runs of one name resume one another
 * @param zone of business days and of house times without offset
 * @param lookback how far back days are published again by themselves
 * @param pairing how far apart events that belong together may be (rule 6.3)
 * @param callback how long after the time that was booked a callback is still kept (rule 6, CALLBACK_LATE)
 * @param database JDBC URL
 * @param output folder of editions
 * @param archive folder of what pulls fetched
 * @param work folder of a run's own files, emptied when it ends
 * @param fullPhones whether reports show whole phone numbers
 * @param json whether logs are JSON lines
 * @param notices whom a run tells how it ended
 * @param layout paper of the PDFs, addresses of claims
 * @param vendors by key
 * @param sources in the order of the file
 * @param fetches how sources are fetched ahead of intake, by source name; a source without an entry has files only
 * @param schedule five cron fields in {@code zone}, {@code ""} if none
 */
public record Settings(
        String name,
        ZoneId zone,
        Duration lookback,
        Duration pairing,
        Duration callback,
        String database,
        Path output,
        Path archive,
        Path work,
        boolean fullPhones,
        boolean json,
        Layout layout,
        Map<String, Vendor> vendors,
        List<Source> sources,
        Map<String, Fetch> fetches,
        Thresholds thresholds,
        Limits limits,
        NoticeSettings notices,
        String schedule) {

    /**
     * @param region ISO code of national phone forms, {@code ""} if none
     * @param grace how long after a submission its outcome is due (rule 5.1)
     * @param currency ISO code, {@code ""} if none: the vendor's amounts are printed without one
     * @param zone of times without offset
     * @param campaignRegions by campaign id, over the vendor's region
     */
    public record Vendor(String region, Duration grace, String currency, ZoneId zone, Map<String, String> campaignRegions) {}

    /** All regions of national phone forms, those of vendors and of campaigns. */
    public Set<String> regions() {
        return vendors.values().stream().flatMap(vendor -> Stream.concat(Stream.of(vendor.region()), vendor.campaignRegions().values().stream())).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param missing greatest share of MISSING, 0 to 1
     * @param critical greatest number of OPEN critical discrepancies first seen by the run
     */
    public record Thresholds(BigDecimal missing, long critical) {}

    /**
     * @param lineBytes longest line, in bytes without its end
     * @param nesting how many arrays and objects deep JSON may be
     * @param bucketBytes about how many bytes of input a bucket of the store step holds; with {@code bucketGroups} what bounds a thread's memory
     * @param bucketGroups about how many phones a bucket of the judge step holds
     */
    public record Limits(int lineBytes, int nesting, int bucketBytes, int bucketGroups) {
        public static final int BUCKET_BYTES = 16 << 20;
        public static final int BUCKET_GROUPS = 4_000;
    }

    public BusinessDays days() {
        return new BusinessDays(zone);
    }

    public Rules rules() {
        Map<String, Rules.VendorRules> byVendor = new TreeMap<>();
        vendors.forEach((key, vendor) -> byVendor.put(key, new Rules.VendorRules(vendor.grace(), vendor.currency())));
        return new Rules(days(), pairing, callback, byVendor);
    }

    /** The settings that act when a record is read. */
    public IntakeSettings intake() {
        Map<String, IntakeSettings.VendorSettings> byVendor = new TreeMap<>();
        vendors.forEach((key, v) -> byVendor.put(key, new IntakeSettings.VendorSettings(v.region(), v.campaignRegions(), v.zone())));
        return new IntakeSettings(zone, byVendor, limits.lineBytes(), limits.nesting());
    }

    /** SHA-256 of the judging settings (refinement 8.1): a change judges everything again. */
    public String judgingHash() {
        StringBuilder text = new StringBuilder("rules " + Rules.VERSION + " zone " + zone + " pairing " + pairing + " callback " + callback);
        new TreeMap<>(vendors).forEach((key, v) -> text.append(" ").append(key).append(" ").append(v.grace()).append(" ").append(v.currency()));
        return Digests.sha256Hex(text.toString());
    }

    /** The settings with output and work below another folder: what a dry run writes, it removes. */
    Settings within(Path other) {
        return new Settings(
                name, zone, lookback, pairing, callback, database, other.resolve("out"), archive, other.resolve("work"), fullPhones, json, layout, vendors,
                sources, fetches, thresholds, limits, notices, schedule);
    }

    /** The settings with what the command line says over the file. */
    public Settings with(String database, Path output, boolean fullPhones, boolean json) {
        return new Settings(
                name, zone, lookback, pairing, callback, database, output, archive, work, fullPhones, json, layout, vendors, sources, fetches, thresholds, limits, notices,
                schedule);
    }
}
