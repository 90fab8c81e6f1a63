package leadtally.reconcile;

import java.util.List;
import java.util.Random;
import leadtally.lead.AnswerKind;
import leadtally.lead.Fact;

/** Facts that get in each other's way as often as they can: few phones, few ids, few instants, every kind of fact. */
final class RandomFacts {
    private static final List<String> PHONES =
            List.of("+12025550101", "+12025550102", "+12025550103", "+12025550104", "garbled", "");
    private static final List<String> WEBHOOKS = List.of(
            "campaign.lead_created", "campaign.lead_created", "lead.landline_detected", "dnc.created", "lead.call_initiated", "lead.call_received",
            "lead.call_scheduled", "lead.call_ended", "lead.call_ended", "lead.call_transferred", "lead.call_key_pressed", "lead.unheard_of");
    private static final List<String> ACTIVITIES = List.of("Sms", "Sms", "Call", "LeadCreated", "Note", "Warmup");
    private static final List<String> STATUSES = List.of("", "Sent", "Failed", "Opted out", "Queued");

    private final Random random;
    private final Given given = Given.given();
    private int answers;

    private RandomFacts(long seed) {
        random = new Random(seed);
    }

    static List<Fact> of(long seed, int count) {
        var facts = new RandomFacts(seed);
        for (int i = 0; i < count; i++) {
            facts.addOne();
        }
        return facts.given.facts();
    }

    private void addOne() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> submission();
            case 3, 4, 5, 6 -> webhook();
            case 7 -> activity();
            case 8 -> given.leadping(campaign()).leadpingLead(id(), phone(), time(), pick("Invalid", "Ready"), "version=" + time());
            default -> answer();
        }
    }

    private void submission() {
        String vendor = pick("aktify", "aktify", "leadping", "yotel", "otonistark");
        String phone = pick(PHONES.subList(0, 5));
        String id = random.nextInt(4) == 0 ? "" : id();
        given.by(vendor, campaign()).submitted(id, phone, time(), "test=" + (random.nextInt(6) == 0), "observed=" + time(), "source=" + pick("a", "b"));
    }

    private void webhook() {
        String type = pick(WEBHOOKS);
        String campaign = type.equals("dnc.created") && random.nextInt(3) == 0 ? "" : campaign();
        String link = random.nextBoolean() ? "x=" : "id=" + id();
        given.aktify(campaign).webhook(
                type, phone(), time(), link, "test=" + (random.nextInt(8) == 0), "scheduled=" + random.nextBoolean(), "time=" + time(),
                "type=" + pick("inbound", "scheduled", "unscheduled"), "result=" + pick("transfer", "dnc", "reschedule", "no_response"),
                "key=" + pick("1", "2", "9"), "source=" + pick("a", "b"));
    }

    private void activity() {
        given.leadping(random.nextInt(4) == 0 ? "" : campaign()).activity(
                "e" + random.nextInt(12), pick(ACTIVITIES), phone(), time(), random.nextBoolean() ? "x=" : "lead=" + id(), "status=" + pick(STATUSES),
                "version=" + time(), "traffic=" + pick("", "Test", "RealLead"), "billing=" + pick("", "rated"),
                random.nextBoolean() ? "x=" : "amount=" + pick("0", "0.02", "0.020", "1"));
    }

    /** An answer of one lead, or of a primary and a secondary contact; an OtoniStark lead id goes with one phone. */
    private void answer() {
        String vendor = pick("yotel", "otonistark");
        String campaign = campaign();
        String at = time();
        int leads = 1 + random.nextInt(2);
        String key = "key=" + answers++;
        for (int ordinal = 0; ordinal < leads; ordinal++) {
            String phone = pick(PHONES.subList(0, 5));
            String lead = random.nextBoolean() ? "x=" : "lead=" + phone;
            String block = pick("block=", "block=", vendor.equals("yotel") ? "block=DND" : "block=BLACKLISTED");
            String external = vendor.equals("otonistark") && random.nextInt(3) == 0 ? id() : "";
            given.by(vendor, campaign).answered(
                    pick(AnswerKind.values()), phone, at, key, "ordinal=" + ordinal, "parent=" + (ordinal - 1), "leads=" + leads, lead, block,
                    "external=" + external, "updated=" + time());
        }
    }

    private String time() {
        return pick("", "+1d ") + String.format(java.util.Locale.ROOT, "%02d:%s", 9 + random.nextInt(5), pick("00", "05", "15", "30"));
    }

    private String phone() {
        return pick(PHONES);
    }

    private String id() {
        return "S" + random.nextInt(6);
    }

    private String campaign() {
        return pick("c1", "c1", "c2");
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
