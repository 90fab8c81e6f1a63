package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.StoreHeld;
import leadtally.database.TestStores;
import leadtally.database.UnusableStore;
import org.junit.jupiter.api.Test;

/** The run lock between sessions of one PostgreSQL; between processes see the scenarios. */
class RunLockOnPostgreSqlIT {
    private static final long PROCESS = ProcessHandle.current().pid();

    @Test
    void the_second_is_told_who_holds_it_until_the_first_lets_go() {
        String url = TestStores.postgresqlUrl();
        try (Store one = migrated(url);
                Store other = Store.open(url, null, null)) {
            try (RunLock held = RunLock.take(one)) {
                held.heldBy(42);
                assertThatThrownBy(() -> RunLock.take(other)).isInstanceOf(StoreHeld.class).hasMessageContaining("run 42, process " + PROCESS + " on ");
                assertThat(holders(other)).isEqualTo(1);
            }
            assertThat(holders(other)).isZero();
            RunLock.take(other).close();
        }
    }

    @Test
    void before_the_first_migration_its_session_is_told() {
        String url = TestStores.postgresqlUrl();
        try (Store one = Store.open(url, null, null);
                Store other = Store.open(url, null, null);
                RunLock held = RunLock.take(one)) {
            assertThatThrownBy(() -> RunLock.take(other)).isInstanceOf(StoreHeld.class).hasMessageContaining("a session from ");
        }
    }

    @Test
    void nothing_commits_once_the_lock_is_lost() {
        String url = TestStores.postgresqlUrl();
        try (Store one = migrated(url);
                Store other = Store.open(url, null, null)) {
            RunLock held = RunLock.take(one);
            one.update("queries/lock/forget_dead", Map.of());
            other.jdbc().queryForObject("select pg_terminate_backend(backend) from run_lock", Map.of(), Boolean.class);

            assertThatThrownBy(() -> one.inTransaction(() -> one.jdbc().update(
                            "insert into run_note (run_no, source, what, said, times) values (1, '', '', '', 1)", Map.of())))
                    .hasMessageContaining("the run lock was lost");
            assertThat(other.jdbc().queryForObject("select count(*) from run_note", Map.of(), Long.class)).isZero();
            try (RunLock next = RunLock.take(other)) {
                assertThat(holders(other)).as("the dead holder's row is gone").isEqualTo(1);
            }
            held.close();
        }
    }

    @Test
    void stores_in_two_schemas_of_one_database_have_locks_of_their_own() {
        String url = TestStores.postgresqlUrl();
        try (Store first = migrated(url)) {
            first.jdbc().update("create schema second", Map.of());
            try (Store second = migrated(url + "&currentSchema=second");
                    RunLock one = RunLock.take(first);
                    RunLock other = RunLock.take(second)) {
                assertThat(holders(first)).isEqualTo(1);
                assertThat(holders(second)).isEqualTo(1);
            }
        }
    }

    private static Store migrated(String url) {
        Store store = Store.open(url, null, null);
        new Migrations(store).migrate();
        return store;
    }

    private static long holders(Store store) {
        return store.jdbc().queryForObject("select count(*) from run_lock", Map.of(), Long.class);
    }

    /** What no repetition mends is no fault of the night: 64, with what to do. */
    @Test
    void a_database_that_takes_no_changes_is_refused() {
        String url = TestStores.postgresqlUrl() + "&options=-c%20default_transaction_read_only=on";
        try (Store store = Store.open(url, null, null)) {
            assertThatThrownBy(() -> RunLock.take(store)).isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("takes no changes from this user: default_transaction_read_only is on; use the job's own user, or set it off for this one")
                    .satisfies(failure -> assertThat(ExitCodes.of(failure)).isEqualTo(ExitCodes.USAGE));
        }
    }

    @Test
    void a_schema_that_is_not_there_is_no_held_store() {
        String url = TestStores.postgresqlUrl() + "&currentSchema=typo";
        try (Store store = Store.open(url, null, null)) {
            assertThatThrownBy(() -> RunLock.take(store)).isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("has no schema that this user may use: typo is what its search_path or currentSchema= names")
                    .satisfies(failure -> assertThat(ExitCodes.of(failure)).isEqualTo(ExitCodes.USAGE));
        }
    }

    @Test
    void a_dry_run_and_a_run_keep_each_other_out() {
        String url = TestStores.postgresqlUrl();
        try (Store one = migrated(url);
                Store other = Store.open(url, null, null)) {
            try (RunLock held = RunLock.take(one)) {
                held.heldBy(42);
                assertThatThrownBy(() -> other.inTransaction(() -> {
                    RunLock.takeForTransaction(other);
                    return null;
                })).isInstanceOf(StoreHeld.class).hasMessageContaining("run 42, process " + PROCESS + " on ");
            }
            other.inTransaction(() -> {
                RunLock.takeForTransaction(other);
                assertThatThrownBy(() -> RunLock.take(one)).isInstanceOf(StoreHeld.class).hasMessageContaining("a session from ");
                return null;
            });
            RunLock.take(one).close();
        }
    }
}
