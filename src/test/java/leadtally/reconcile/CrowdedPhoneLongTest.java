package leadtally.reconcile;

import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import leadtally.lead.AnswerKind;
import leadtally.lead.Fact;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * So many facts of one phone, or of what one id ties, that whoever compares each with each has 80,000,000,000 pairs to look at, and does not come to an end: the limit of time only breaks that
 * off, a hundred times later than the judgement ends.
 */
@Tag("long")
class CrowdedPhoneLongTest {
    private static final String P = "+12025550101";
    private static final int FACTS = 400_000;

    static Stream<Named<ObjIntConsumer<Given>>> crowds() {
        return Stream.of(
                named("calls of one instant", (given, i) -> given.call(i % 2 == 0 ? "initiated" : "ended", P, "10:00", "result=transfer", "key=" + i)),
                named("bookings, callbacks and their register", (given, i) -> given
                        .call(i % 2 == 0 ? "scheduled" : "initiated", P, minute(i), "scheduled=true", "time=" + minute(i + 60))),
                named("opt-outs, recorded and not", (given, i) -> given
                        .call(i % 2 == 0 ? "key_pressed" : "ended", P, minute(i), "key=9", "result=dnc").dnc(P, minute(i + 3))),
                named("opt-outs in the legacy form", (given, i) -> given.aktify("").dnc(P, "10:00", "dnc=" + minute(i))),
                named("submissions of one instant, each with an event that fits all", (given, i) -> given
                        .submitted("", P, "10:00", "vendor_lead_id=" + i).submitted("S" + i, P, "10:00").created(P, "10:01", "note=" + i)),
                named("submissions in a campaign each, and events without a campaign", (given, i) -> given
                        .leadping("c" + i).submitted("S", P, minute(i)).leadping("").activity("e" + i, "LeadCreated", P, minute(i), "lead=S")),
                named("submissions without an outcome beside one with many answers", (given, i) -> given.otonistark("o")
                        .answered(AnswerKind.ACCEPTED, P, "10:00", "lead=L", "updated=" + minute(i), "note=" + i)
                        .submitted("S" + i, P, minute(i + 2_000))),
                named("answers that each make a submission", (given, i) -> given.yotel("y").answered(AnswerKind.DUPLICATE, P, minute(i), "note=" + i)),
                named("secondary contacts of one answer", (given, i) -> given.otonistark("o").answered(
                        AnswerKind.ACCEPTED, P, "10:00", "key=a", "ordinal=" + i, "parent=" + (i == 0 ? -1 : 0), "leads=" + FACTS, "lead=L" + i)),
                named("versions of one Leadping event", (given, i) -> given
                        .leadping("l").activity("e", "Sms", P, "10:00", "version=" + minute(i), "amount=" + i)),
                named("contents of one webhook", (given, i) -> given.created(P, "10:00", "note=" + i)),
                named("phones that share an id", (given, i) -> given
                        .submitted("S", "+1202" + (5_000_000 + i), minute(i)).created("+1202" + (5_000_000 + i), minute(i), "id=S")));
    }

    @ParameterizedTest
    @MethodSource("crowds")
    @Timeout(value = 200, unit = TimeUnit.SECONDS)
    void nothingIsComparedEachWithEach(ObjIntConsumer<Given> crowd) {
        Given given = given();
        for (int i = 0; given.facts.size() < FACTS; i++) {
            crowd.accept(given.aktify("c1"), i);
        }
        List<Fact> facts = given.facts;

        Judgement judgement = new Reconciler(Given.RULES).judge(Facts.of(facts), Given.groups(facts), Times.at("+60d 00:00").plus(Duration.ofDays(400)));

        assertThat(judgement.submissions().size() + judgement.events().size() + judgement.answers().size()).isPositive();
    }

    private static String minute(int minute) {
        return String.format(Locale.ROOT, "%dd %02d:%02d", minute / 1440, minute / 60 % 24, minute % 60);
    }
}
