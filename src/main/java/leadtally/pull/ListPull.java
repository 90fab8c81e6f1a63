package leadtally.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import leadtally.pull.http.VendorAnswer;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.http.VendorRequest;
import leadtally.pull.vendor.Page;
import leadtally.pull.vendor.VendorList;

/**
 * Reads one list of a vendor through, page by page: each page is in the archive, then in the log, before the next is asked for. A page that comes again and a cursor that goes back are
 * asked for again, then fail the list; a total that shrinks is said, and counted pages are begun again. Counted pages
 * of fewer records than the vendor counts are no whole list.
 */
final class ListPull {
    private static final Set<Integer> CURSOR_REFUSED = Set.of(400, 404, 410, 422);
    private static final int RESTARTS = 2;
    private static final long FILE_BYTES = 16 << 20;

    private final PullLog log;
    private final VendorHttp http;
    private final Path folder;
    private final Consumer<String> said;

    /**
     * @param folder of the source's archive
     * @param said takes what is noticed on the way, a sentence each
     */
    ListPull(PullLog log, VendorHttp http, Path folder, Consumer<String> said) {
        this.log = log;
        this.http = http;
        this.folder = folder;
        this.said = said;
    }

    private record Fetched(VendorRequest request, VendorAnswer answer, Page page) {}

    /**
     * Goes on where the log says, to the end.
     *
     * @return how it ended: done or failed
     */
    PullState pull(VendorList list, PullState begun) throws IOException {
        PullState state = begun;
        try {
            state = pages(list, state);
            String fault = fault(list, state);
            state = finish(state).ended(fault.isEmpty() ? "done" : "failed", fault);
        } catch (PullFailed e) {
            // The pages that did come are facts, whatever became of the rest.
            PullState last = log.find(begun.runNo(), begun.source(), begun.list(), begun.part()).orElse(state);
            state = finish(last).ended("failed", list.name() + ", page " + (last.pages() + 1) + ": " + e.getMessage());
        }
        log.end(state);
        return state;
    }

    private PullState pages(VendorList list, PullState begun) throws IOException {
        PullState state = checked(list, begun);
        SeenPages seen = log.seen(state);
        Patience patience = new Patience();
        boolean resumed = state.pages() > 0;
        while (!state.isAtEnd()) {
            try {
                Fetched fetched = fetch(list, state, seen);
                long before = seen.total();
                seen.add(state.vendorCursor(), fetched.page());
                state = archive(list, state, fetched);
                if (before >= 0 && fetched.page().total() >= 0 && fetched.page().total() < before) {
                    state = shrunk(list, state, before, fetched.page().total());
                    seen = log.seen(state);
                }
                patience.had(fetched.page(), list.isCounted());
            } catch (PullFailed e) {
                if (list.isRefusedAlone(e.status()) && !patience.isAway(e.status())) {
                    state = state.at(PullState.stored(list.behindRefused(state.vendorCursor())), list.refusal(state.vendorCursor(), e.what()));
                    log.save(state);
                } else if (resumed && !state.vendorCursor().isEmpty() && CURSOR_REFUSED.contains(e.status()) && state.restarts() < RESTARTS) {
                    said.accept(list.name() + ": the vendor no longer knows page " + (state.pages() + 1) + ", the list is begun again");
                    state = restarted(state);
                    seen = log.seen(state);
                } else {
                    throw e;
                }
            }
            resumed = false;
        }
        return state;
    }

    /** What an earlier start of the run left, as far as it still holds. */
    private PullState checked(VendorList list, PullState begun) throws IOException {
        if (isLost(begun)) {
            return lost(begun);
        }
        if (!begun.isAtEnd() && list.isOutdated(begun.vendorCursor())) {
            said.accept(list.name() + ": what is asked for was changed since the run began, the list is begun again");
            return restarted(begun);
        }
        return begun;
    }

    /** What is wrong with a list that was read to its end, {@code ""} if nothing is. */
    private String fault(VendorList list, PullState state) {
        if (!state.message().isEmpty()) {
            return list.refused(state.pages(), state.message());
        }
        long counted = log.seen(state).total();
        if (counted <= state.records()) {
            return "";
        }
        String less = list.name() + ": the vendor counts " + counted + " and gave " + state.records() + " up to the end of the list";
        // Of a ledger that is not whole events would be told to be missing.
        if (list.isCounted() || SourcePull.ADDITIONAL.contains(list.name())) {
            return less + "; " + VendorHttp.ASKED_AGAIN + ": if it ends so too, ask the vendor for the rest";
        }
        // Its cursor said that this is the end, and what counts beside it may count otherwise: were it to fail the list night after night, each night would ask for all nights before it.
        said.accept(less + "; ask the vendor for the rest, or with ids: for events that you know");
        return "";
    }

    private Fetched fetch(VendorList list, PullState state, SeenPages seen) {
        String cursor = state.vendorCursor();
        VendorRequest request = list.request(state.window(), cursor);
        return http.ask(request, answer -> new Fetched(
                request, answer, seen.checked(list.read(JsonBody.parse(answer.body()), cursor), cursor, state.pages() + 1)));
    }

    private PullState archive(VendorList list, PullState before, Fetched fetched) throws IOException {
        PullState state = rolled(before);
        long durable;
        try (ArchiveFile file = ArchiveFile.open(folder, state.file(), state.durableBytes())) {
            durable = file.append(ArchiveLine.of(fetched.request(), fetched.answer(), state.window(), list.isCutBack()));
        }
        PullState behind = state.behind(durable, fetched.page().records(), PullState.stored(fetched.page().next()));
        log.page(behind, before.vendorCursor(), fetched.page().content(), fetched.page().total());
        return behind;
    }

    /** Whether pages that count are no longer in the archive: somebody removed the file that was being written. */
    private boolean isLost(PullState state) throws IOException {
        return state.durableBytes() > ArchiveFile.size(folder, state.file());
    }

    private PullState lost(PullState state) {
        said.accept(state.list() + ": the archive no longer holds the pages fetched before, the list is begun again");
        return restarted(state.in(ArchiveFile.freeName(folder, name(state.list(), state.beganAt()))));
    }

    /** Long lists go into several files, so that several are read at once. */
    private PullState rolled(PullState state) throws IOException {
        boolean finished = state.durableBytes() > 0 && ArchiveFile.isWhole(folder, state.file());
        if (!finished && state.durableBytes() < FILE_BYTES) {
            return state;
        }
        if (!finished) {
            finish(state);
        }
        PullState next = state.in(ArchiveFile.freeName(folder, name(state.list(), state.beganAt())));
        log.save(next);
        return next;
    }

    private PullState finish(PullState state) throws IOException {
        if (state.durableBytes() > 0 && !ArchiveFile.isWhole(folder, state.file())) {
            try (ArchiveFile file = ArchiveFile.open(folder, state.file(), state.durableBytes())) {
                file.finish();
            }
        }
        return state;
    }

    private PullState shrunk(VendorList list, PullState state, long before, long now) {
        String what = list.name() + ": the vendor's total shrank from " + before + " to " + now + " at page " + state.pages();
        if (!list.isCounted()) {
            said.accept(what);
            return state;
        }
        if (state.restarts() >= RESTARTS) {
            throw new PullFailed(what + ", again: leads may have moved between pages unseen; " + VendorHttp.ASKED_AGAIN);
        }
        said.accept(what + ", the list is begun again");
        return restarted(state);
    }

    private PullState restarted(PullState state) {
        PullState again = state.again();
        log.restart(again);
        return again;
    }

    /** A list's file in the archive, by the instant at which it was begun. */
    static String name(String list, Instant beganAt) {
        return beganAt.toString().replaceAll("[-:]", "") + "-" + list;
    }
}
