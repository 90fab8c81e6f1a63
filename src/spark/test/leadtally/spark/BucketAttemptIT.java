package leadtally.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.job.BucketStage;
import leadtally.job.RunLock;
import org.junit.jupiter.api.Test;

/** Of several attempts at a bucket one is stored. */
class BucketAttemptIT {
    private static final long RUN = 1;
    private static final int BUCKET = 7;

    private final Store store = TestStores.postgresql();

    @Test
    void of_two_attempts_at_one_time_the_second_waits_and_finds_it_done() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService attempts = Executors.newFixedThreadPool(2);
        try (store) {
            Future<Long> first = attempts.submit(() -> attempt("first", () -> {
                working.countDown();
                await(goOn);
            }));
            await(working);
            Future<Long> second = attempts.submit(() -> attempt("second", () -> {}));
            while (waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThat(second.isDone()).isFalse();
            goOn.countDown();

            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isZero();
            assertThat(noted()).containsExactly("first");
        } finally {
            attempts.shutdownNow();
        }
    }

    @Test
    void an_attempt_that_fails_leaves_the_bucket_to_the_next() {
        try (store) {
            assertThatThrownBy(() -> attempt("first", () -> {
                throw new IllegalStateException("the machine is lost");
            })).hasMessage("the machine is lost");

            assertThat(attempt("second", () -> {})).isEqualTo(1);
            assertThat(attempt("third", () -> {})).isZero();
            assertThat(noted()).containsExactly("second");
        }
    }

    @Test
    void nothing_commits_when_the_driver_no_longer_holds_the_store() {
        String url = TestStores.postgresqlUrl();
        try (Store own = Store.open(url, null, null)) {
            new Migrations(own).migrate();
            RunLock lock = RunLock.take(own);
            int holder = own.query("queries/lock/holder_backend", Map.of(), (row, i) -> row.getInt("backend")).get(0);
            Store executors = new StoreAccess(url, null, null, holder).store();

            assertThat(BucketAttempt.once(executors, RUN, BucketStage.STORE, BUCKET, () -> 1)).isEqualTo(1);
            lock.close();
            assertThatThrownBy(() -> BucketAttempt.once(executors, RUN, BucketStage.STORE, BUCKET + 1, () -> 1)).hasMessageContaining("no longer holds the store");

            assertThat(own.jdbc().queryForList("select bucket from done_bucket", Map.of(), Integer.class)).containsExactly(BUCKET);
        }
    }

    private long attempt(String name, Runnable meanwhile) {
        return BucketAttempt.once(store, RUN, BucketStage.STORE, BUCKET, () -> {
            store.jdbc().update("insert into run_note (run_no, source, what, said, times) values (1, 'test', 'attempt', :name, 1)", Map.of("name", name));
            meanwhile.run();
            return 1;
        });
    }

    private List<String> noted() {
        return store.jdbc().queryForList("select said from run_note where what = 'attempt'", Map.of(), String.class);
    }

    private long waiting() {
        return store.jdbc().queryForObject("select count(*) from pg_locks where not granted and locktype = 'transactionid'", Map.of(), Long.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
