package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.intake.Delivery;
import leadtally.intake.Tie;
import leadtally.lead.Content;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.junit.jupiter.api.Test;

/** An event that comes with versions under several phones, in several buckets: the first arrival is the new fact, whichever bucket is stored first (rules 2.1, 9.1). */
abstract class VersionsElsewhereContract extends StoreContract {
    private static final Instant START = Instant.parse("2026-01-05T13:00:00Z");

    private final Delivery first = new Delivery(2, 1, 1, leadping("evt_1", 1));
    private final Delivery second = new Delivery(2, 2, 2, leadping("evt_1", 2));

    @Test
    void bucketOfTheFirstArrivalStoredFirst() {
        storesInOrder(first, second);
    }

    @Test
    void bucketOfTheFirstArrivalStoredLast() {
        storesInOrder(second, first);
    }

    private void storesInOrder(Delivery... buckets) {
        store(1, new Delivery(1, 1, 1, leadping("evt_0", 0)));
        store(2, buckets);
        assertThat(lines("select record_no, arrival from vendor_event where input_id = 2 order by record_no")).containsExactly("1|fact", "2|version");
        assertThat(lines("select sum(new_facts), sum(new_versions), sum(duplicates) from input_tally where run_no = 2")).containsExactly("1|1|0");

        store(3, new Delivery(3, 1, 1, leadping("evt_1", 3)));
        assertThat(lines("select arrival from vendor_event where input_id = 3")).containsExactly("version");
    }

    /** A bucket for each. */
    private void store(long run, Delivery... buckets) {
        List<Tie> ties = new ArrayList<>();
        for (Delivery delivery : buckets) {
            Tie.each(delivery, ties::add);
        }
        store.inTransaction(() -> {
            new TieBucket(store, run == 1).tie(ties);
            return null;
        });
        for (int i = 0; i < buckets.length; i++) {
            int bucket = i;
            store.inTransaction(() -> {
                new StoreBucket(store, TestRows.DAYS, run == 1).store(run, bucket, List.of(buckets[bucket]), List.of());
                return null;
            });
        }
    }

    private static LeadpingEvent leadping(String id, int version) {
        Phone phone = Phone.of(new PhoneNumber("+1509555000" + version));
        return new LeadpingEvent(
                "leadping", id, "Sms", "Sms", "lp1", "s1", "", phone, "outbound", "Sent", "RealLead", false, "", null, "", "", "", null, START.plusSeconds(version), START, null, null,
                Content.of("{\"version\":" + version + "}"), null, "leadping");
    }
}
