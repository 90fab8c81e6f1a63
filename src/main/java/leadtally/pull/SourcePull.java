package leadtally.pull;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import leadtally.database.Store;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.lead.BusinessDays;
import leadtally.pull.http.Credential;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.vendor.LeadpingEventsById;
import leadtally.pull.vendor.LeadpingList;
import leadtally.pull.vendor.OtoniStarkLeads;
import leadtally.pull.vendor.VendorList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls the sources of a run from their vendors, list by list, each going on where it was. */
public final class SourcePull {
    /** Lists that add to the figures and do not make them: a vendor that does not give them fails no source. */
    public static final Set<String> ADDITIONAL = Set.of("usage", "transactions", "left-out");

    private static final Logger LOG = LoggerFactory.getLogger(SourcePull.class);

    private final Store store;
    private final PullLog log;
    private final Secrets secrets;
    private final Path folder;
    private final InstantSource clock;
    private final Map<String, Bucket> rates = new ConcurrentHashMap<>();

    /**
     * @param folder working folder: the job file's relative paths start there
     * @param clock the machine's
     */
    public SourcePull(Store store, Secrets secrets, Path folder, InstantSource clock) {
        this.store = store;
        this.log = new PullLog(store);
        this.secrets = secrets;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What a run asks for.
     *
     * @param period of the run, as instants
     * @param lookback how long what could not be read is asked for again
     * @param days of the job
     * @param zone of the vendor's days
     * @param archive folder of all archives
     */
    public record Order(long runNo, Source source, VendorPull pull, Window period, Instant asOf, Duration lookback, BusinessDays days, ZoneId zone, Path archive) {}

    /**
     * Asks for what a source's format names. A failed list is in the log; what else is worth knowing is said.
     *
     * @throws IOException if the archive cannot be written: that fails the run
     */
    public void pull(Order order, Consumer<String> said) throws IOException {
        boolean whole = true;
        for (VendorList list : lists(order)) {
            whole &= pull(order, list, ArchiveFolder.of(order.archive(), order.source().name()), said);
        }
        for (LeadpingList.Kind kind : List.of(LeadpingList.Kind.USAGE, LeadpingList.Kind.TRANSACTIONS)) {
            if (whole && hasLedger(order)) {
                pull(order, new LeadpingList(kind, order.pull().pageSize()), ArchiveFolder.ledger(order.archive(), order.source().name()), said);
            }
        }
    }

    private static boolean hasLedger(Order order) {
        return order.pull().ledger() && order.source().format() == Format.LEADPING_EVENT;
    }

    private List<VendorList> lists(Order order) {
        int size = order.pull().pageSize();
        return switch (order.source().format()) {
            case LEADPING_EVENT -> {
                List<VendorList> lists = new ArrayList<>(List.of(new LeadpingList(LeadpingList.Kind.EVENTS, size)));
                List<String> ids = idsLeftOut(order);
                if (!order.pull().ids().isEmpty()) {
                    lists.add(LeadpingEventsById.of(new EventIdFile(folder, order.pull().ids())));
                }
                if (!ids.isEmpty()) {
                    lists.add(new LeadpingEventsById("left-out", () -> ids));
                }
                yield lists;
            }
            case LEADPING_LEAD -> List.of(new LeadpingList(LeadpingList.Kind.LEADS, size));
            case OTONISTARK_LEAD -> List.of(new OtoniStarkLeads(order.zone(), size));
            case HOUSE_CSV, AKTIFY_WEBHOOK, YOTEL_PUSH -> throw new IllegalArgumentException("no list is known for " + order.source().format().key());
        };
    }

    /** Events that the vendor's ledger names and no list gave. */
    private List<String> idsLeftOut(Order order) {
        return store.query("queries/pull/events_left_out", Map.of("source", order.source().name()), (row, i) -> row.getString("event_id"));
    }

    /** Whether the list is whole. */
    private boolean pull(Order order, VendorList list, Path archive, Consumer<String> said) throws IOException {
        boolean whole = true;
        for (PullState state : begun(order, list, archive)) {
            boolean additional = ADDITIONAL.contains(list.name());
            PullState ended = state;
            if (state.state().equals("running")) {
                ended = given(order, pull(order, list, state, archive, said));
                if (ended.isFailed() && !additional) {
                    LOG.warn("source {} could not be fetched: {}", order.source().name(), ended.message());
                }
            }
            whole &= !ended.isFailed() || additional;
            if (ended.isFailed() && additional) {
                said.accept("not given, and needed for billing-ledger.csv only: " + ended.message());
            }
        }
        return whole;
    }

    /** What ended before the look-back is owed by no later run: then it is not to be said that one asks for it. */
    private PullState given(Order order, PullState ended) {
        if (!ended.isFailed() || ended.window().to().isAfter(order.asOf().minus(order.lookback())) || !ended.message().contains(VendorHttp.ASKED_AGAIN)) {
            return ended;
        }
        PullState told = ended.ended("failed", ended.message().replace(VendorHttp.ASKED_AGAIN, "it lies before the look-back, so run that period again"));
        log.save(told);
        return told;
    }

    private PullState pull(Order order, VendorList list, PullState state, Path archive, Consumer<String> said) throws IOException {
        VendorPull pull = order.pull();
        Credential credential;
        try {
            list.ready();
            credential = new Credential(secrets.need(pull.token()));
        } catch (PullFailed e) {
            PullState failed = state.ended("failed", list.name() + ": " + e.getMessage());
            log.save(failed);
            return failed;
        }
        Bucket rate = rates.computeIfAbsent(pull.url().getHost() + " " + pull.token(), key -> VendorHttp.rate(pull.limits().ratePerMinute()));
        VendorHttp http = new VendorHttp(pull.url(), credential, pull.limits(), rate, clock);
        return new ListPull(log, http, archive, said).pull(list, state);
    }

    /** The windows of a list, as the run fixed them when it first came here. */
    private List<PullState> begun(Order order, VendorList list, Path archive) {
        List<PullState> known = log.ofRun(order.runNo()).stream()
                .filter(state -> state.source().equals(order.source().name()) && state.list().equals(list.name()))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant latest = now.isAfter(order.asOf()) ? now : order.asOf();
        String source = order.source().name();
        List<Window> windows = Window.withOwed(
                log.owed(source, list.name(), order.asOf().minus(order.lookback())),
                Window.toPull(order.period(), log.coveredTo(source, list.name()), latest, order.pull().repull(), order.days()));
        List<PullState> states = new ArrayList<>();
        for (Window window : list instanceof LeadpingEventsById ? windows.subList(windows.size() - 1, windows.size()) : windows) {
            Instant covered = Collections.min(List.of(window.to(), now, order.asOf()));
            String file = ArchiveFile.freeName(archive, ListPull.name(list.name(), now) + (windows.size() > 1 ? "-" + (states.size() + 1) : ""));
            states.add(new PullState(
                    order.runNo(), order.source().name(), list.name(), states.size(), window, covered, now, file, 0, PullState.FIRST, 0, 0, 0, "running", ""));
        }
        store.inTransaction(() -> {
            states.forEach(log::begin);
            return states.size();
        });
        return states;
    }
}
