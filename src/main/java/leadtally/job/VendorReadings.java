package leadtally.job;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import leadtally.database.Store;
import leadtally.intake.IntakeSettings;
import leadtally.intake.IntakeSettings.VendorSettings;
import leadtally.intake.UnknownCounts.Unknown;

/** Regions and zones of vendors act when a line is read; stored facts keep theirs, and the notes say so when they changed (refinement 8.1). */
final class VendorReadings {
    private static final List<String> COLUMNS = List.of("run_no", "vendor", "campaign_id", "region", "zone");
    private static final String OF_VENDOR = "";

    private final Store store;
    private final Run run;

    VendorReadings(Store store, Run run) {
        this.store = store;
        this.run = run;
    }

    /** Says in the run's notes what changed since an edition last told of it. A change of a run that publishes nothing is said again by the next. */
    void note() {
        IntakeSettings now = run.settings().intake();
        IntakeSettings before = new IntakeSettings(now.jobZone(), told(), now.lineLimit(), now.nestingLimit());
        Map<Unknown, Long> notes = new TreeMap<>();
        List<Object[]> rows = new ArrayList<>();
        now.vendors().forEach((vendor, settings) -> {
            if (before.knows(vendor)) {
                changes(vendor, before, now).forEach(note -> notes.put(note, 1L));
            }
            if (!settings.equals(before.vendors().get(vendor))) {
                rows.add(row(vendor, OF_VENDOR, settings.region(), settings.zone()));
                settings.campaignRegions().forEach((campaign, region) -> rows.add(row(vendor, campaign, region, settings.zone())));
            }
        });
        store.update("queries/job/forget_vendor_readings", Map.of("run_no", run.number()));
        store.bulk().insert("vendor_reading", COLUMNS, rows);
        new RunHistory(store).note(run.number(), notes);
    }

    private static List<Unknown> changes(String vendor, IntakeSettings before, IntakeSettings now) {
        List<Unknown> changes = new ArrayList<>();
        changed(changes, vendor, "zone", before.zone(vendor).getId(), now.zone(vendor).getId());
        changed(changes, vendor, "region", before.vendors().get(vendor).region(), now.vendors().get(vendor).region());
        TreeSet<String> campaigns = new TreeSet<>(before.vendors().get(vendor).campaignRegions().keySet());
        campaigns.addAll(now.vendors().get(vendor).campaignRegions().keySet());
        campaigns.forEach(campaign ->
                changed(changes, vendor, "region of campaign " + campaign, before.region(vendor, campaign), now.region(vendor, campaign)));
        return changes;
    }

    private static void changed(List<Unknown> changes, String vendor, String setting, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Unknown(vendor, setting + " changed, facts stored before keep theirs:", shown(before) + " to " + shown(now)));
        }
    }

    private static String shown(String setting) {
        return setting.isEmpty() ? "none" : setting;
    }

    private Object[] row(String vendor, String campaign, String region, ZoneId zone) {
        return new Object[] {run.number(), vendor, campaign, region, zone.getId()};
    }

    private Map<String, VendorSettings> told() {
        Map<String, String> regions = new HashMap<>();
        Map<String, ZoneId> zones = new HashMap<>();
        Map<String, Map<String, String>> campaigns = new HashMap<>();
        store.query("queries/job/vendor_readings", Map.of("run_no", run.number()), (row, i) -> new String[] {
                row.getString("vendor"), row.getString("campaign_id"), row.getString("region"), row.getString("zone")}).forEach(row -> {
            if (row[1].equals(OF_VENDOR)) {
                regions.put(row[0], row[2]);
                zones.put(row[0], ZoneId.of(row[3]));
            } else {
                campaigns.computeIfAbsent(row[0], vendor -> new HashMap<>()).put(row[1], row[2]);
            }
        });
        Map<String, VendorSettings> told = new HashMap<>();
        regions.forEach((vendor, region) -> told.put(vendor, new VendorSettings(region, campaigns.getOrDefault(vendor, Map.of()), zones.get(vendor))));
        return told;
    }
}
