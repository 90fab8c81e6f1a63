package leadtally.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import leadtally.lead.AnswerKind;
import leadtally.lead.Fact;

/** Facts that get in each other's way as often as they can: few phones, few ids, few instants, every kind of fact. */
final class RandomFacts {
    private static final List<String> PHONES =
            List.of("+12025550101", "+12025550102", "+12025550103", "+12025550104", "garbled", "");
    private static final List<String> WEBHOOKS = List.of(
            "campaign.lead_created", "campaign.lead_created", "lead.landline_detected", "lead.call_initiated", "lead.call_initiated", "lead.call_scheduled", "lead.call_received",
            "lead.call_scheduled", "lead.call_ended", "lead.call_ended", "lead.call_transferred", "lead.call_key_pressed", "lead.unheard_of", "dnc.created");
    private static final List<String> ACTIVITIES = List.of("Sms", "Sms", "Call", "LeadCreated", "Note", "Warmup");
    private static final List<String> STATUSES = List.of("", "Sent", "Failed", "Queued", "Opted out");

    private final Random random;
    private final boolean optOuts;
    private final boolean coarse;
    private final Given given = Given.given();
    private int answers;

    private RandomFacts(long seed) {
        random = new Random(seed);
        optOuts = seed % 2 == 0;
        coarse = seed % 4 < 2;
    }

    /** No opt-outs on odd seeds; few facts on each third seed, so that a lack of something shows; many on another, so that all meets all. */
    static List<Fact> of(long seed) {
        var facts = new RandomFacts(seed);
        int count = seed % 3 == 0 ? 14 : seed % 3 == 1 ? 30 : 80;
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
        String type = optOuts ? pick(WEBHOOKS) : pick(WEBHOOKS.subList(0, WEBHOOKS.size() - 1));
        String phone = phone();
        String at = time();
        if (type.equals("dnc.created") && random.nextBoolean()) {
            given.aktify("").dnc(phone, random.nextBoolean() ? at : time());
        }
        String link = random.nextBoolean() ? "x=" : "id=" + id();
        given.aktify(campaign()).webhook(
                type, phone, at, link, "test=" + (random.nextInt(8) == 0), "scheduled=" + random.nextBoolean(), "time=" + time(),
                "type=" + pick("inbound", "scheduled", "unscheduled"), "result=" + pick("transfer", optOuts ? "dnc" : "DNC?", "reschedule", "no_response"),
                "key=" + pick("1", "2", optOuts ? "9" : "0"), "source=" + pick("a", "b"));
    }

    private void activity() {
        given.leadping(random.nextInt(4) == 0 ? "" : campaign()).activity(
                "e" + random.nextInt(12), pick(ACTIVITIES), phone(), time(), random.nextBoolean() ? "x=" : "lead=" + id(), "status=" + pick(optOuts ? STATUSES : STATUSES.subList(0, 3)),
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
                    pick(AnswerKind.values()), phone, at, key, "ordinal=" + ordinal, "parent=" + (vendor.equals("otonistark") ? ordinal - 1 : -1), "leads=" + leads, lead, block,
                    "external=" + external, "updated=" + time());
        }
    }

    /** Few instants and phones on coarse seeds, so that submissions tie. */
    private String time() {
        String minute = coarse ? pick("00", "31") : pick("00", "05", "15", "30");
        return pick("", "+1d ") + String.format(Locale.ROOT, "%02d:%s", 9 + random.nextInt(coarse ? 2 : 5), minute);
    }

    private String phone() {
        return coarse && random.nextInt(4) > 0 ? pick(PHONES.subList(0, 2)) : pick(PHONES);
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
