package leadtally.report.restatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.report.csv.FormulaGuard;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import leadtally.report.step.FactsSince.NewEvents;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure of events changed: the first cause among the new events that are in its row, else in figures of its day, vendor and campaign, else among all that is new of the vendor (a
 * figure can lose an event, or an event its class of traffic).
 */
final class SummaryCauses {
    private static final String CALLBACKS = "callbacks_";
    private static final List<String> WITHOUT_TIME = List.of("callbacks_booked", "callbacks_kept", "callbacks_late", "callbacks_superseded");

    private final FactsSince since;
    private final PhonePrint phones;
    private final Map<String, ChangeCause> rows = new HashMap<>();
    private final Map<String, ChangeCause> callbacks = new HashMap<>();
    private @Nullable Map<String, ChangeCause> vendors;
    private boolean isRead;

    SummaryCauses(FactsSince since, PhonePrint phones) {
        this.since = since;
        this.phones = phones;
    }

    /** Cause of a changed cell, or of a row that came or went, of a file of event figures. */
    ChangeCause of(Change change, String column) {
        read();
        CsvRow row = change.row();
        if (column.startsWith(CALLBACKS)) {
            return isDue(change) ? ChangeCause.NEWLY_DUE : ofCallbacks(row);
        }
        ChangeCause own = rows.get(change.file() + "|" + row.joined(change.file().key()));
        ChangeCause near = own != null ? own : rows.get(row.joined(List.of("day", "vendor", "campaign_id")));
        if (near == null) {
            near = change.file() == RestatedFile.CALL_ACTIVITY ? callbacks.get(row.joined(change.file().key())) : null;
        }
        return near != null ? near : ofVendor(row.cell("vendor"), ChangeCause.VENDOR_CORRECTION);
    }

    /** Whether all that became of the row's callbacks is that open ones are missed: time does that alone. */
    private static boolean isDue(Change change) {
        CsvRow was = change.was();
        CsvRow now = change.now();
        return was != null && now != null && WITHOUT_TIME.stream().allMatch(column -> was.cell(column).equals(now.cell(column)));
    }

    private ChangeCause ofCallbacks(CsvRow row) {
        ChangeCause own = callbacks.get(row.joined(RestatedFile.CALL_ACTIVITY.key()));
        ChangeCause near = own != null ? own : callbacks.get(row.joined(List.of("day", "vendor", "campaign_id")));
        return near != null ? near : ofVendor(row.cell("vendor"), ChangeCause.VENDOR_CORRECTION);
    }

    /**
     * The first cause among all that is new of the vendor.
     *
     * @param otherwise where nothing is new: what time cannot have done is a content that counts again, since it came again and later than the one that replaced it (rule 2.5)
     */
    ChangeCause ofVendor(String vendor, ChangeCause otherwise) {
        if (vendors == null) {
            Map<String, ChangeCause> kinds = new HashMap<>();
            since.vendors((name, kind, isCorrection) -> kinds.merge(name, ChangeCause.of(kind.equals("line"), isCorrection), ChangeCause::or));
            vendors = kinds;
        }
        return vendors.getOrDefault(vendor, otherwise);
    }

    private void read() {
        if (!isRead) {
            since.events(this::keep);
            since.callbacks(event -> {
                callbacks.merge(activity(event), cause(event), ChangeCause::or);
                callbacks.merge(join(event.day().toString(), event.vendor(), event.campaign()), cause(event), ChangeCause::or);
            });
            isRead = true;
        }
    }

    private void keep(NewEvents event) {
        ChangeCause cause = cause(event);
        String near = join(event.day().toString(), event.vendor(), event.campaign());
        keep(near, cause);
        keep(RestatedFile.CALL_ACTIVITY + "|" + activity(event), cause);
        keep(RestatedFile.CALL_RESULTS + "|" + join(activity(event), event.callType(), event.callResult()), cause);
        keep(RestatedFile.TRANSFERS + "|" + activity(event) + "|" + phones.phone(event.transferredTo()), cause);
        keep(RestatedFile.BILLING + "|" + join(near, event.sourceId(), event.traffic(), event.activityType(), event.billingStatus()), cause);
    }

    private void keep(String row, ChangeCause cause) {
        rows.merge(row, cause, ChangeCause::or);
    }

    private static String activity(NewEvents event) {
        return join(event.day().toString(), event.vendor(), event.campaign(), event.traffic());
    }

    private static ChangeCause cause(NewEvents event) {
        return ChangeCause.of(false, event.isCorrection());
    }

    /** As printed: each text guarded. */
    private static String join(String... texts) {
        StringBuilder joined = new StringBuilder(FormulaGuard.guard(texts[0]));
        for (int i = 1; i < texts.length; i++) {
            joined.append('|').append(FormulaGuard.guard(texts[i]));
        }
        return joined.toString();
    }
}
