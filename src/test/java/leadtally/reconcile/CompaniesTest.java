package leadtally.reconcile;

import static leadtally.reconcile.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import leadtally.lead.AnswerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule could compare is in one company, whichever phones it is of. */
class CompaniesTest {
    private static final String P = "+12025550101";
    private static final String Q = "+12025550102";
    private static final String R = "+12025550103";

    static Stream<Arguments> tied() {
        return Stream.of(
                Arguments.of("a phone", given().submitted("S1", P, "10:00").aktify("c2").created(P, "10:01")),
                Arguments.of("an unreadable phone", given().submitted("", "call me", "10:00").submitted("", "call me", "11:00")),
                Arguments.of("an external lead id", given().submitted("S1", P, "10:00").created(Q, "10:01", "id=S1")),
                Arguments.of("an external lead id beside the vendor's", given().leadping("l")
                        .submitted("S1", P, "10:00", "vendor_lead_id=v1").submitted("S1", Q, "10:00", "vendor_lead_id=v2")),
                Arguments.of("a Leadping lead id", given().leadping("l").submitted("S1", P, "10:00", "vendor_lead_id=v1").activity("e", "Sms", Q, "10:01", "lead=v1")),
                Arguments.of("a Leadping lead", given().leadping("l").leadpingLead("v1", P, "10:00", "Ready").activity("e", "Sms", Q, "10:01", "lead=v1")),
                Arguments.of("versions of one Leadping event", given().leadping("l").activity("e", "Sms", P, "10:00").activity("e", "Sms", Q, "10:00")),
                Arguments.of("versions of one Leadping lead", given().leadping("l").leadpingLead("v1", P, "10:00", "Ready").leadpingLead("v1", Q, "10:00", "Ready")),
                Arguments.of("an answer's external lead id", given().otonistark("o")
                        .submitted("S1", P, "10:00").answered(AnswerKind.ACCEPTED, Q, "10:01", "external=S1")),
                Arguments.of("an OtoniStark lead id", given().otonistark("o")
                        .answered(AnswerKind.ACCEPTED, P, "10:00", "lead=L").answered(AnswerKind.ACCEPTED, Q, "10:05", "lead=L")),
                Arguments.of("one answer", given().yotel("y")
                        .answered(AnswerKind.ACCEPTED, P, "10:00", "key=a", "leads=2").answered(AnswerKind.INVALID, Q, "10:00", "key=a", "ordinal=1", "leads=2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tied")
    void aTieMakesACompany(String what, Given given) {
        assertThat(companies(given)).hasSize(1);
    }

    @Test
    void strangersAreCompaniesOfTheirOwn() {
        assertThat(companies(given()
                        .submitted("S1", P, "10:00").created(P, "10:01", "id=S1")
                        .submitted("S2", Q, "10:00").created(Q, "10:01")
                        .leadping("l").activity("e1", "Sms", R, "10:00").activity("e2", "Sms", "", "10:00")))
                .extracting(company -> company.lines.size() + company.events.size())
                .containsExactlyInAnyOrder(2, 2, 1, 1);
    }

    @Test
    void aChainOfTiesIsOneCompanyWhicheverLinkComesLast() {
        assertThat(companies(given()
                        .submitted("S1", P, "10:00").submitted("S2", Q, "10:00").submitted("S3", R, "10:00").created(P, "10:01", "id=S2").created(R, "10:01", "id=S2")))
                .singleElement()
                .satisfies(company -> assertThat(company.lines.size() + company.events.size()).isEqualTo(5));
    }

    private static List<Company> companies(Given given) {
        return Companies.of(Facts.of(given.facts()));
    }
}
