package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class TestStoresContract {
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
