package leadtally.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on several threads, each with transactions of its own. After a failure no further item is begun, and those begun are waited for. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * What the work made of each item, in the order of the items.
     *
     * @param threads 1 does all in the caller's thread, and so in its transaction
     * @throws RuntimeException of the first item, in their order, whose work failed
     */
    public static <T, R> List<R> each(List<T> items, int threads, Function<T, R> work) {
        if (threads <= 1) {
            return items.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicBoolean failed = new AtomicBoolean();
            List<Future<List<R>>> begun = new ArrayList<>();
            items.forEach(item -> begun.add(pool.submit(() -> unlessFailed(failed, item, work))));
            return ended(begun);
        } finally {
            pool.shutdown();
        }
    }

    /** Does some different works, each on a thread of its own. */
    public static void all(Runnable... works) {
        all(works.length, works);
    }

    /**
     * Does some different works.
     *
     * @param threads 1 does all in the caller's thread, and so in its transaction
     */
    public static void all(int threads, Runnable... works) {
        each(List.of(works), Math.min(threads, works.length), work -> {
            work.run();
            return true;
        });
    }

    /**
     * Does one work on a thread of its own while the caller's thread does another, which stays in the caller's transaction.
     *
     * @return what the first made
     * @throws RuntimeException of the caller's work, else of the other one
     */
    public static <T> T beside(Supplier<T> other, Runnable own) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<List<T>> begun = pool.submit(() -> List.of(other.get()));
        pool.shutdown();
        try {
            own.run();
        } catch (RuntimeException | Error e) {
            try {
                ended(List.of(begun));
            } catch (RuntimeException | Error alsoFailed) {
                keep(e, alsoFailed);
            }
            throw e;
        }
        return ended(List.of(begun)).get(0);
    }

    /** Several may fail by one and the same exception, which cannot suppress itself. */
    private static void keep(Throwable told, Throwable other) {
        if (other != told) {
            told.addSuppressed(other);
        }
    }

    /** One result, or none for an item that is not begun any more. */
    private static <T, R> List<R> unlessFailed(AtomicBoolean failed, T item, Function<T, R> work) {
        if (failed.get()) {
            return List.of();
        }
        try {
            return List.of(work.apply(item));
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static <R> List<R> ended(List<Future<List<R>>> begun) {
        List<R> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        boolean isInterrupted = false;
        for (Future<List<R>> one : begun) {
            while (true) {
                try {
                    results.addAll(one.get());
                    break;
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                    break;
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failures.isEmpty()) {
            return results;
        }
        Throwable first = failures.remove(0);
        failures.forEach(other -> keep(first, other));
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
