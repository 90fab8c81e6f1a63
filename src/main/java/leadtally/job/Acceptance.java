package leadtally.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leadtally.database.Store;
import leadtally.lead.CanonicalTime;
import leadtally.report.csv.PhonePrint;
import leadtally.story.DiscrepancyList;
import leadtally.story.StoredDiscrepancy;

/** {@code discrepancies --accept}: somebody takes it as it is (rule 6.2). It stays listed, and thresholds ignore it; its day is published again by the next run (rule 8.4). */
public final class Acceptance {
    public static final String NO_NOTE = "--note is empty; say why this is accepted";

    private final Store store;
    private final PhonePrint phones;

    public Acceptance(Store store, PhonePrint phones) {
        this.store = store;
        this.phones = phones;
    }

    /**
     * Accepts all of them or, if one cannot be accepted, none.
     *
     * @param ids as printed
     * @param who the operator
     * @param note why, not blank
     * @return a sentence each
     * @throws UsageFault naming each id that is unknown or resolved, and a note that is empty
     */
    public List<String> accept(List<String> ids, String who, Instant when, String note) {
        try (RunLock lock = RunLock.take(store)) {
            return Objects.requireNonNull(store.inTransaction(() -> acceptAll(new LinkedHashSet<>(ids), who, when, note.strip())));
        }
    }

    private List<String> acceptAll(LinkedHashSet<String> ids, String who, Instant when, String note) {
        Map<String, StoredDiscrepancy> found = new LinkedHashMap<>();
        DiscrepancyList list = new DiscrepancyList(store, phones);
        list.each(DiscrepancyList.Filter.ALL, one -> {
            String id = list.id(one);
            if (ids.contains(id)) {
                found.put(id, one);
            }
        });
        List<String> faults = new ArrayList<>();
        if (note.isEmpty()) {
            faults.add(NO_NOTE);
        }
        for (String id : ids) {
            StoredDiscrepancy one = found.get(id);
            if (one == null) {
                faults.add("--accept " + id + ": no discrepancy has this id; leadtally discrepancies lists them");
            } else if (one.row().state().equals("RESOLVED")) {
                faults.add("--accept " + id + ": " + one.row().reason() + " is resolved, there is nothing to accept");
            }
        }
        if (!faults.isEmpty()) {
            throw new UsageFault(faults);
        }
        return ids.stream().map(id -> accept(id, found.get(id), who, when, note)).toList();
    }

    private String accept(String id, StoredDiscrepancy one, String who, Instant when, String note) {
        String what = id + " " + one.row().reason() + " of " + one.row().day();
        Instant before = one.acceptedAt();
        if (!one.row().isOpen()) {
            return what + " was accepted before" + (before == null ? "" : ", by " + one.acceptedBy() + " at " + CanonicalTime.millis(before) + ": " + one.note(phones));
        }
        store.update("queries/job/accept_discrepancy", Map.of(
                "identity", one.key(), "accepted_at", Objects.requireNonNull(Store.at(when)), "accepted_by", who, "accepted_note", note));
        store.update("queries/job/count_accepted", Map.of("business_day", one.row().day()));
        new PendingWork(store).touch(one.row().day());
        return what + " is accepted";
    }
}
