package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import leadtally.reconcile.Rules;
import leadtally.reconcile.Rules.VendorRules;
import org.junit.jupiter.api.Test;

/** Events whose contents lie in the store are judged as when they came: contents that compete (rules 2.1, 2.2), and those that name a discrepancy (rule 6.1), are fetched there. */
abstract class StoredContentsContract extends StoreContract {
    private static final Instant START = Instant.parse("2026-01-05T13:00:00Z");
    private static final Instant AS_OF = START.plus(Duration.ofDays(3));
    private static final Phone PHONE = Phone.of(new PhoneNumber("+12025550101"));
    private static final Rules RULES = new Rules(
            TestRows.DAYS, Duration.ofMinutes(30), Duration.ofMinutes(15),
            Map.of("aktify", new VendorRules(Duration.ofHours(24), "USD"), "leadping", new VendorRules(Duration.ofHours(24), "USD")));
    private static final String CAUSES = "select reason, identity, subject from cause order by reason, identity";
    private static final String VERSION = "select judged.content_key from judged_event judged join vendor_event event on event.identity = judged.identity where event.kind = 'leadping' order by 1";

    @Test
    void judgedAgainFromTheStoreAllIsAsItWas() {
        store(1, List.of(call(0, "b"), call(0, "a"), call(60, "c"), message("1"), message("2")));
        List<String> causes = lines(CAUSES);
        assertThat(causes).filteredOn(line -> line.startsWith("SAME_EVENT_DIFFERENT_CONTENT|")).hasSize(1);
        assertThat(causes).filteredOn(line -> line.startsWith("CALL_FOR_UNKNOWN_LEAD|")).hasSize(3).allMatch(line -> line.endsWith("\"}"));
        assertThat(lines(VERSION)).containsOnly(message("2").contentKey().toString()).isNotEmpty();

        judgeAgain();
        assertThat(lines(CAUSES)).isEqualTo(causes);
        assertThat(lines(VERSION)).containsOnly(message("2").contentKey().toString());

        store(3, List.of(call(120, "d")));
        assertThat(lines(CAUSES)).containsAll(causes).hasSizeGreaterThan(causes.size());
        assertThat(lines(VERSION)).containsOnly(message("2").contentKey().toString());
    }

    /** From an empty table of causes, which shows whether they are written as before. */
    private void judgeAgain() {
        change("delete from cause");
        change("insert into judge_group (run_no, bucket, group_key) values (2, 0, '" + PHONE.group() + "')");
        store.inTransaction(() -> new JudgeBucket(store, RULES).judge(2, 0, JudgeBucket.DAYS, AS_OF));
    }

    private void store(long run, List<Fact> facts) {
        List<Delivery> deliveries = new ArrayList<>();
        facts.forEach(fact -> deliveries.add(new Delivery(run, deliveries.size() + 1, deliveries.size() + 1, fact)));
        List<Tie> ties = new ArrayList<>();
        deliveries.forEach(delivery -> Tie.each(delivery, ties::add));
        store.inTransaction(() -> {
            new TieBucket(store, run == 1).tie(ties);
            new StoreBucket(store, TestRows.DAYS, run == 1).store(run, 0, deliveries, List.of(), new StoreBucket.AtOnce(new JudgeBucket(store, RULES), AS_OF));
            return null;
        });
    }

    private static WebhookEvent call(int second, String content) {
        return new WebhookEvent(
                "aktify", "lead.call_received", "c1", PHONE, "L1", START.plusSeconds(second), null, false, false, null, "", "", null, Phone.NONE, "",
                Content.of("{\"note\":\"" + content + "\"}"), null, "aktify");
    }

    /** Versions of one message that only their contents tell apart. */
    private static LeadpingEvent message(String content) {
        return new LeadpingEvent(
                "leadping", "evt_1", "Sms", "Sms", "lp1", "s1", "lead-1", PHONE, "outbound", "Sent", "RealLead", false, "", null, "", "", "", null, START, START,
                null, null, Content.of("{\"version\":" + content + "}"), null, "leadping");
    }
}
