package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.intake.Delivery;
import leadtally.intake.Tie;
import leadtally.lead.Content;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.WebhookEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A bucket of which one phone, one identity or one id has all facts is tied and stored like any other. Whoever compared each with each would not come to an end at the large size: the limit of
 * time only breaks that off.
 */
abstract class CrowdedBucketContract extends StoreContract {
    private static final int FEW = 2_000;
    private static final int MANY = 100_000;
    private static final Instant START = Instant.parse("2026-01-05T13:00:00Z");
    private static final Phone PHONE = phone(0);

    @Test
    void manyFactsOfOneKind() {
        storesAll(FEW);
    }

    @Test
    @Tag("long")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aHundredThousandFactsOfOneKind() {
        storesAll(MANY);
    }

    private void storesAll(int facts) {
        stores(1, facts, i -> webhook(PHONE, "L1", i, 0), "fact");
        stores(2, facts, i -> webhook(PHONE, "L" + i, 1_000_000 + i, 0), "fact");
        stores(3, facts, i -> webhook(PHONE, "L1", 2_000_000, i), "fact");
        stores(4, facts, i -> leadping(PHONE, i), "version");
        stores(5, facts, i -> webhook(phone(i), "shared", 3_000_000, 0), "fact");
        assertThat(lines("select count(*) from group_link where group_key = '" + PHONE.group() + "'")).containsExactly(String.valueOf(facts + 2));
        redelivers(6, facts);
    }

    /** All but the first are of the kind that is told. */
    private void stores(long run, int facts, IntFunction<Fact> fact, String arrival) {
        List<Delivery> deliveries = new ArrayList<>(facts);
        for (int i = 0; i < facts; i++) {
            deliveries.add(new Delivery(run, i + 1, i + 1, fact.apply(i)));
        }
        store(run, deliveries);
        assertThat(lines("select count(*) from vendor_event where input_id = " + run + " and deliveries = 1 and arrival = '" + arrival + "' and record_no > 1"))
                .containsExactly(String.valueOf(facts - 1));
    }

    private void redelivers(long run, int times) {
        List<Delivery> deliveries = new ArrayList<>(times);
        for (int i = 0; i < times; i++) {
            deliveries.add(new Delivery(run, i + 1, i + 1, webhook(PHONE, "L1", 0, 0)));
        }
        store(run, deliveries);
        assertThat(lines("select again.deliveries from redelivered_event again join vendor_event event on event.identity = again.identity where input_id = 1 and record_no = 1")).containsExactly(String.valueOf(times + 1));
        assertThat(lines("select duplicates from input_tally where run_no = " + run)).containsExactly(String.valueOf(times));
    }

    private void store(long run, List<Delivery> deliveries) {
        List<Tie> ties = new ArrayList<>();
        deliveries.forEach(delivery -> Tie.each(delivery, ties::add));
        store.inTransaction(() -> {
            new TieBucket(store, run == 1).tie(ties);
            new StoreBucket(store, TestRows.DAYS, run == 1).store(run, 0, deliveries, List.of());
            return null;
        });
    }

    private static Phone phone(int i) {
        return Phone.of(new PhoneNumber("+1509" + (5_000_000 + i)));
    }

    private static WebhookEvent webhook(Phone phone, String link, int second, int variant) {
        return new WebhookEvent(
                "aktify", "lead.call_initiated", "c1", phone, link, START.plusSeconds(second), null, false, false, null, "unscheduled", "", null, Phone.NONE, "",
                Content.of("{\"variant\":" + variant + "}"), null, "aktify");
    }

    private static LeadpingEvent leadping(Phone phone, int version) {
        return new LeadpingEvent(
                "leadping", "evt_1", "Sms", "Sms", "lp1", "s1", "lead-1", phone, "outbound", "Sent", "RealLead", false, "", null, "", "", "", null, START.plusSeconds(version), START,
                null, null, Content.of("{\"version\":" + version + "}"), null, "leadping");
    }
}
