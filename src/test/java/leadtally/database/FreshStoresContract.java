package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class FreshStoresContract {
    abstract Store fresh();

    @Test
    void eachStoreIsMigratedAndItsOwn() {
        try (Store one = fresh();
                Store other = fresh()) {
            one.bulk().insert("run_note", List.of("run_no", "source", "what", "said", "times"), rows(7L));

            assertThat(new Migrations(one).pending()).isZero();
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isZero();
        }
    }

    @Test
    void anInstantComesBackAsItWentIn() {
        Instant at = Instant.parse("2026-03-08T09:59:59.123456Z");
        try (Store store = fresh()) {
            store.bulk().insert("judged_group", List.of("group_key", "due_at"), List.<Object[]>of(new Object[] {"+13125550100", at}));

            assertThat(store.jdbc().query("select due_at from judged_group", (row, n) -> Columns.instant(row, "due_at"))).containsExactly(at);
        }
    }

    @Test
    void everyKindOfValueComesBackAsItWentIn() {
        List<String> columns = List.of(
                "business_day", "vendor", "campaign", "traffic", "kind", "event_type", "call_type", "call_result", "is_scheduled", "key_pressed",
                "transferred_raw", "transferred_to", "source_id", "activity_type", "billing_status", "events", "deliveries", "last_event_at",
                "events_with_amount", "amount", "amount_scale");
        List<BigDecimal> amounts = Stream.of(
                        "0", "-0.10", "0.0001", "12345.6789", "10000", "-99999999.00000001", "1e30",
                        "0.000000000000000000000000000000000000000000000000000000000001")
                .map(BigDecimal::new)
                .toList();
        Instant at = Instant.parse("1969-12-31T23:59:59.999999Z");
        try (Store store = fresh()) {
            store.bulk().insert("day_event", columns, () -> amounts.stream()
                    .map(amount -> new Object[] {
                        LocalDate.of(1999, 12, 31), "a", "\u092e\ud83d\ude00", "real", "webhook", "t", "", "", true, "", "", null, "s\0", "", "", 1L << 40, -1L, at, 2L,
                        amount, amount.scale()
                    })
                    .iterator());

            assertThat(store.jdbc().query("select * from day_event", (row, n) -> Columns.amount(row, "amount", "amount_scale")))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrderElementsOf(amounts);
            assertThat(store.jdbc().query("select * from day_event", (row, n) -> List.of(
                            Columns.day(row, "business_day"), row.getString("campaign"), row.getBoolean("is_scheduled"), row.getString("source_id"),
                            row.getLong("events"), row.getLong("deliveries"), Columns.instant(row, "last_event_at"))))
                    .containsOnly(List.of(LocalDate.of(1999, 12, 31), "\u092e\ud83d\ude00", true, "s\uFFFD", 1L << 40, -1L, at));
            assertThat(store.jdbc().queryForObject("select count(*) from day_event where transferred_to is null", Map.of(), Long.class)).isEqualTo(8);
        }
    }

    @Test
    void aQueryOfNamedBlocksAnswersEachCallByItsOwnParameters() {
        String sql = "with chosen as (select times from run_note where run_no = :run_no), result as (select sum(times) as times from chosen)"
                + " select times from result";
        try (Store store = fresh()) {
            store.bulk().insert("run_note", List.of("run_no", "source", "what", "said", "times"), rows(7L));

            assertThat(store.jdbc().queryForList(sql, Map.of("run_no", 7L), Long.class)).containsExactly(1L);
            assertThat(store.jdbc().queryForList(sql, Map.of("run_no", 8L), Long.class)).containsExactly((Long) null);
        }
    }

    private static List<Object[]> rows(long run) {
        return List.<Object[]>of(new Object[] {run, "crm", "unknown \\ value\n\u0130", "a\tb", 1L});
    }

    private static long count(Store store) {
        Long count = store.jdbc().queryForObject("select count(*) from run_note where said = 'a\tb'", Map.of(), Long.class);
        return count == null ? -1 : count;
    }
}
