package leadtally.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.pull.http.Credential;
import leadtally.pull.http.HttpLimits;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.vendor.LeadpingList;
import leadtally.pull.vendor.OtoniStarkLeads;
import leadtally.pull.vendor.VendorList;
import org.jspecify.annotations.Nullable;

/** Asks a vendor for one record, to see whether it answers to the key: once, and nothing is kept. */
public final class SourceProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Set<Integer> NOT_OPENED = Set.of(401, 402, 403, 404);

    private final Source source;
    private final VendorPull pull;
    private final ZoneId zone;
    private final VendorHttp http;
    private final Window window;

    /**
     * @param zone of the vendor's days
     * @param clock the machine's
     * @throws PullFailed if there is no key
     */
    public SourceProbe(Source source, VendorPull pull, ZoneId zone, Secrets secrets, InstantSource clock) {
        this.source = source;
        this.pull = pull;
        this.zone = zone;
        Duration patience = pull.limits().timeout().compareTo(PATIENCE) < 0 ? pull.limits().timeout() : PATIENCE;
        HttpLimits once = new HttpLimits(1, Duration.ZERO, patience, PATIENCE.multipliedBy(4), pull.limits().ratePerMinute());
        this.http = new VendorHttp(pull.url(), new Credential(secrets.need(pull.token())), once, VendorHttp.rate(once.ratePerMinute()), clock);
        this.window = new Window(clock.instant().minus(Duration.ofMinutes(1)), clock.instant());
    }

    /**
     * @param at this machine's clock when the answer was there
     * @param vendorClock the vendor's, by its answer; null if it does not say
     */
    public record Reached(Instant at, @Nullable Instant vendorClock) {}

    /**
     * @throws PullFailed if the vendor does not answer, or refuses
     */
    public Reached reach() {
        return reach(source.format() == Format.OTONISTARK_LEAD
                ? new OtoniStarkLeads(zone, 1)
                : new LeadpingList(source.format() == Format.LEADPING_LEAD ? LeadpingList.Kind.LEADS : LeadpingList.Kind.EVENTS, 1));
    }

    /**
     * A ledger list that did not come.
     *
     * @param closed whether the vendor keeps it from this key; else it has a fault of its own
     */
    public record MissingLedger(String list, boolean closed, String why) {}

    /** The vendor's ledger lists that do not come. */
    public List<MissingLedger> missingLedgers() {
        List<MissingLedger> missing = new ArrayList<>();
        if (pull.ledger() && source.format() == Format.LEADPING_EVENT) {
            for (LeadpingList.Kind kind : List.of(LeadpingList.Kind.USAGE, LeadpingList.Kind.TRANSACTIONS)) {
                LeadpingList list = new LeadpingList(kind, 1);
                try {
                    reach(list);
                } catch (PullFailed e) {
                    missing.add(new MissingLedger(list.name(), NOT_OPENED.contains(e.status()), e.what()));
                }
            }
        }
        return missing;
    }

    private Reached reach(VendorList list) {
        return http.ask(list.request(window, ""), answer -> {
            list.read(JsonBody.parse(answer.body()), "");
            return new Reached(answer.fetchedAt(), answer.vendorClock());
        });
    }
}
