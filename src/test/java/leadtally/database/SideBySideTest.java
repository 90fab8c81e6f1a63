package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItemsHoweverTheyEnd() {
        CountDownLatch lastIsDone = new CountDownLatch(1);

        List<String> results = SideBySide.each(HUNDRED, 2, item -> {
            if (item == 0) {
                await(lastIsDone);
            } else if (item == 99) {
                lastIsDone.countDown();
            }
            return "of " + item;
        });

        assertThat(results).isEqualTo(HUNDRED.stream().map(item -> "of " + item).toList());
    }

    @Test
    void asManyAreAtWorkAtOnceAsThereAreThreads() {
        CountDownLatch allAreAtWork = new CountDownLatch(4);

        List<Boolean> met = SideBySide.each(List.of(1, 2, 3, 4), 4, item -> {
            allAreAtWork.countDown();
            return await(allAreAtWork);
        });

        assertThat(met).containsOnly(true);
    }

    @Test
    void oneThreadIsTheCallers() {
        assertThat(SideBySide.each(HUNDRED, 1, item -> Thread.currentThread())).containsOnly(Thread.currentThread());
        assertThat(SideBySide.each(HUNDRED, 2, item -> Thread.currentThread())).doesNotContain(Thread.currentThread());
    }

    @Test
    void afterAFailureNoneIsBegunAndThoseBegunComeToTheirEnd() {
        CountDownLatch firstIsAtWork = new CountDownLatch(1);
        CountDownLatch secondFails = new CountDownLatch(1);
        AtomicReference<Thread> second = new AtomicReference<>();
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> SideBySide.each(HUNDRED, 2, item -> {
                    if (item == 1) {
                        await(firstIsAtWork);
                        second.set(Thread.currentThread());
                        secondFails.countDown();
                        throw new IllegalStateException("the second fails");
                    }
                    firstIsAtWork.countDown();
                    await(secondFails);
                    // Its failure is known once its thread has nothing left to do.
                    while (second.get().getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    ended.add(item);
                    return item;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the second fails");

        assertThat(ended).containsExactly(0);
    }

    @Test
    void ofSeveralFailuresTheFirstItemsIsTold() {
        CountDownLatch bothAreAtWork = new CountDownLatch(2);

        assertThatThrownBy(() -> SideBySide.each(List.of(1, 2), 2, item -> {
                    bothAreAtWork.countDown();
                    await(bothAreAtWork);
                    throw new IllegalArgumentException("item " + item);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item 1");
    }

    @Test
    void theCallersOwnWorkStaysOnItsThreadWhileAnotherIsDone() {
        CountDownLatch bothAreAtWork = new CountDownLatch(2);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

        int made = SideBySide.beside(
                () -> {
                    bothAreAtWork.countDown();
                    return await(bothAreAtWork) ? 7 : 0;
                },
                () -> {
                    threads.add(Thread.currentThread());
                    bothAreAtWork.countDown();
                    await(bothAreAtWork);
                });

        assertThat(made).isEqualTo(7);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void afterAFailureOfTheCallersWorkTheOtherIsWaitedForAndItsFailureIsKept() {
        CountDownLatch callerFails = new CountDownLatch(1);

        assertThatThrownBy(() -> SideBySide.beside(
                        () -> {
                            await(callerFails);
                            throw new IllegalArgumentException("other");
                        },
                        () -> {
                            callerFails.countDown();
                            throw new IllegalStateException("own");
                        }))
                .hasMessage("own")
                .satisfies(e -> assertThat(e.getSuppressed()).extracting(Throwable::getMessage).containsExactly("other"));
    }

    @Test
    void severalThatFailByOneExceptionAreToldByIt() {
        CountDownLatch bothAreAtWork = new CountDownLatch(2);
        IllegalStateException lost = new IllegalStateException("the store is lost");
        Runnable work = () -> {
            bothAreAtWork.countDown();
            await(bothAreAtWork);
            throw lost;
        };

        assertThatThrownBy(() -> SideBySide.all(work, work)).isSameAs(lost);
        assertThat(lost.getSuppressed()).isEmpty();
    }

    @Test
    void aFailureOfTheOtherWorkAloneIsTold() {
        assertThatThrownBy(() -> SideBySide.beside(
                        () -> {
                            throw new IllegalArgumentException("other");
                        },
                        () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
