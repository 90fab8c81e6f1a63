package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import leadtally.database.Columns;
import leadtally.database.StoreContract;
import leadtally.lead.Reason;
import org.junit.jupiter.api.Test;

abstract class DiscrepanciesContract extends StoreContract {
    private static final LocalDate KEPT_FROM = LocalDate.of(2026, 1, 3);
    private static final Instant FIRST = Instant.parse("2026-01-06T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-01-07T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-01-08T12:00:00Z");

    private void carry(long run, Instant asOf) {
        change("insert into changed_cause (identity) select identity from cause union all select identity from discrepancy");
        new Discrepancies(store).carry(run, asOf, KEPT_FROM);
    }

    private List<String> discrepancies() {
        return lines("select subject, state, change, changed_run, first_run from discrepancy order by subject");
    }

    private List<String> touched(long run) {
        return lines("select business_day from touched_day where bucket = -2 and run_no = " + run + " order by business_day");
    }

    private List<String> open() {
        return lines("select business_day, run_no, open_before, raised, reopened, resolved, accepted, moved from day_open order by business_day");
    }

    private Instant at(String column) {
        return store.jdbc().query("select " + column + " from discrepancy", (row, n) -> Columns.instantOrNull(row, column)).get(0);
    }

    @Test
    void aNewCauseIsOpenSinceTheAsOfOfItsRun() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z", "amount", new BigDecimal("0.020"), "amount_scale", 3, "detail", "none");

        carry(1, FIRST);

        assertThat(discrepancies()).containsExactly("a|OPEN|new|1|1");
        assertThat(at("first_seen")).isEqualTo(FIRST);
        assertThat(at("resolved_at")).isNull();
        assertThat(lines("select reason, detail, amount_scale, phone, source, traffic from discrepancy"))
                .containsExactly("CALLBACK_MISSED|none|3|+13125550100|crm|real");
        assertThat(touched(1)).containsExactly("2026-01-05");
        assertThat(open()).containsExactly("2026-01-05|1|0|1|0|0|0|0");
    }

    @Test
    void aCauseThatIsGoneResolvesAndOneThatReturnsReopensTheSameRow() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        carry(1, FIRST);
        change("delete from cause");
        carry(2, SECOND);

        assertThat(discrepancies()).containsExactly("a|RESOLVED|resolved|2|1");
        assertThat(at("resolved_at")).isEqualTo(SECOND);
        assertThat(touched(2)).containsExactly("2026-01-05");
        assertThat(open()).containsExactly("2026-01-05|2|1|0|0|1|0|0");

        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        carry(3, THIRD);

        assertThat(discrepancies()).containsExactly("a|OPEN|reopened|3|1");
        assertThat(at("first_seen")).isEqualTo(FIRST);
        assertThat(at("resolved_at")).isNull();
        assertThat(open()).containsExactly("2026-01-05|3|0|0|1|0|0|0");
    }

    @Test
    void anAcceptedOneStaysAcceptedUntilItsCauseGoesAndIsOpenIfItReturns() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        carry(1, FIRST);
        change("update discrepancy set state = 'ACCEPTED', change = 'accepted', accepted_at = first_seen, accepted_by = 'ann', accepted_note = 'known'");
        change("update day_open set accepted = 1");
        carry(2, SECOND);
        assertThat(discrepancies()).containsExactly("a|ACCEPTED|accepted|1|1");

        change("delete from cause");
        carry(3, THIRD);
        assertThat(discrepancies()).containsExactly("a|RESOLVED|resolved|3|1");
        assertThat(open()).containsExactly("2026-01-05|3|0|0|0|0|0|0");

        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        carry(4, THIRD);
        assertThat(discrepancies()).containsExactly("a|OPEN|reopened|4|1");
        assertThat(lines("select accepted_at, accepted_by, accepted_note from discrepancy")).containsExactly("-||");
    }

    @Test
    void printedFieldsFollowTheCause() {
        rows.cause("a", "BILLED_AMOUNT_CHANGED", "2026-01-05T16:00:00Z", "amount", new BigDecimal("0.02"), "amount_scale", 2);
        carry(1, FIRST);
        change("update cause set amount_scale = 3, external_lead_id = 'x', traffic = null");
        carry(2, SECOND);

        assertThat(discrepancies()).containsExactly("a|OPEN|updated|2|1");
        assertThat(lines("select amount_scale, external_lead_id, traffic from discrepancy")).containsExactly("3|x|-");
        assertThat(open()).containsExactly("2026-01-05|2|1|0|0|0|0|0");
    }

    @Test
    void aSubjectThatMovesToAnotherDayIsOpenThere() {
        rows.cause("a", "BILLED_AMOUNT_CHANGED", "2026-01-05T16:00:00Z");
        rows.cause("b", "BILLED_AMOUNT_CHANGED", "2026-01-05T17:00:00Z");
        carry(1, FIRST);
        change("update cause set business_day = date '2026-01-04' where subject = 'a'");
        carry(2, SECOND);
        carry(2, SECOND);

        assertThat(open()).containsExactly("2026-01-04|2|0|0|0|0|0|1", "2026-01-05|2|2|0|0|0|0|-1");
        assertThat(touched(2)).containsExactly("2026-01-04", "2026-01-05");
    }

    @Test
    void aResumedRunChangesNothingMore() {
        rows.cause("new", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        rows.cause("gone", "CALLBACK_MISSED", "2026-01-04T16:00:00Z");
        carry(1, FIRST);
        change("delete from cause where subject = 'gone'");
        carry(2, SECOND);
        List<String> before = lines("select * from discrepancy order by identity");
        List<String> openBefore = open();

        carry(2, SECOND);

        assertThat(lines("select * from discrepancy order by identity")).isEqualTo(before);
        assertThat(open()).isEqualTo(openBefore).containsExactly("2026-01-04|2|1|0|0|1|0|0", "2026-01-05|1|0|1|0|0|0|0");
        assertThat(touched(2)).containsExactly("2026-01-04");
    }

    @Test
    void oneIdentityUnderTwoGroupsIsOneDiscrepancy() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z", "detail", "one");
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z", "detail", "two", "group_key", "+13125550101");

        carry(1, FIRST);
        carry(1, FIRST);

        assertThat(lines("select subject, detail, change from discrepancy")).containsExactly("a|one|new");
    }

    @Test
    void onlyCausesThatChangedAreLookedAtOnce() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-05T16:00:00Z");
        rows.cause("b", "CALLBACK_MISSED", "2026-01-05T17:00:00Z");
        new Discrepancies(store).carry(1, FIRST, KEPT_FROM);
        assertThat(discrepancies()).containsExactly("a|OPEN|new|1|1", "b|OPEN|new|1|1");
        assertThat(lines("select identity from changed_cause")).isEmpty();

        change("delete from cause");
        change("insert into changed_cause (identity) select identity from discrepancy where subject = 'b'");
        new Discrepancies(store).carry(2, SECOND, KEPT_FROM);

        assertThat(discrepancies()).containsExactly("a|OPEN|new|1|1", "b|RESOLVED|resolved|2|1");
    }

    /** Of a purged day only a part is known. What was raised before goes on. */
    @Test
    void causesOfPurgedDaysRaiseNothingNew() {
        rows.cause("a", "CALLBACK_MISSED", "2026-01-02T16:00:00Z");
        rows.cause("b", "CALLBACK_MISSED", "2026-01-03T16:00:00Z");
        carry(1, FIRST);
        assertThat(discrepancies()).containsExactly("b|OPEN|new|1|1");

        new Discrepancies(store).carry(2, SECOND, KEPT_FROM.plusDays(1));

        assertThat(discrepancies()).containsExactly("b|OPEN|new|1|1");
    }

    @Test
    void everyReasonIsCarried() {
        for (Reason reason : Reason.values()) {
            rows.cause(reason.name(), reason.name(), "2026-01-05T16:00:00Z");
        }

        carry(1, FIRST);

        assertThat(lines("select reason from discrepancy where state = 'OPEN' and change = 'new' and business_day = date '2026-01-05'"))
                .containsExactlyInAnyOrder(Arrays.stream(Reason.values()).map(Enum::name).toArray(String[]::new));
        assertThat(open()).containsExactly("2026-01-05|1|0|" + Reason.values().length + "|0|0|0|0");
    }
}
