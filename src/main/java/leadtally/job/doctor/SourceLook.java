package leadtally.job.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.job.FetchFaults;
import leadtally.job.Settings;
import leadtally.pull.EventIdFile;
import leadtally.pull.Fetch;
import leadtally.pull.PullFailed;
import leadtally.pull.Secrets;
import leadtally.pull.SourceProbe;
import leadtally.pull.TableRead;
import leadtally.pull.VendorPull;
import leadtally.pull.table.SourceTable;

/** The sources that are fetched: their credentials, and whether they answer to them. Nothing is taken in, and nothing goes into the archive. */
final class SourceLook {
    private static final Duration APART = Duration.ofMinutes(2);

    private final Settings settings;
    private final Path folder;
    private final Secrets secrets;
    private final InstantSource clock;

    SourceLook(Settings settings, Path folder, Secrets secrets, InstantSource clock) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.clock = clock;
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> faults = FetchFaults.bySource(settings, List.of(), secrets, folder);
        for (Source source : settings.sources()) {
            Fetch fetch = settings.fetches().get(source.name());
            if (fetch instanceof VendorPull pull) {
                ids(source, pull, findings);
            }
            if (faults.containsKey(source.name())) {
                findings.add(Finding.fault("source " + source.name(), faults.get(source.name()).replaceFirst("^source [^:]*: ", "")));
            } else if (fetch instanceof VendorPull pull) {
                vendor(source, pull, findings);
            } else if (fetch instanceof TableRead table) {
                findings.add(table(source, table));
            }
        }
        return findings;
    }

    private void vendor(Source source, VendorPull pull, List<Finding> findings) {
        String what = "source " + source.name();
        try {
            SourceProbe probe = new SourceProbe(source, pull, settings.vendors().get(source.vendor()).zone(), secrets, clock);
            SourceProbe.Reached reached = probe.reach();
            findings.add(Finding.ok(what, pull.url() + " answers and takes the key of " + Secrets.shown(pull.token())));
            Instant vendor = reached.vendorClock();
            Duration apart = vendor == null ? Duration.ZERO : Duration.between(vendor, reached.at()).abs();
            if (apart.compareTo(APART) > 0) {
                findings.add(Finding.fault("clock", "this machine and " + pull.url().getHost() + " are " + apart.toSeconds() + " s apart; have this machine keep time by NTP"));
            }
            probe.missingLedgers().forEach(missing -> findings.add(ledger(what, missing)));
        } catch (PullFailed e) {
            findings.add(Finding.fault(what, e.getMessage()));
        }
    }

    private static Finding ledger(String what, SourceProbe.MissingLedger missing) {
        return missing.closed()
                ? Finding.ok(what, "the key does not open the " + missing.list() + " list: billing-ledger.csv goes without it")
                : Finding.fault(what, "the " + missing.list() + " list does not come (" + missing.why()
                        + "): billing-ledger.csv goes without it; see whether the vendor reports an outage, or set ledger: false");
    }

    private void ids(Source source, VendorPull pull, List<Finding> findings) {
        if (!pull.ids().isEmpty()) {
            String what = "ids of " + source.name();
            try {
                int count = new EventIdFile(folder, pull.ids()).read().size();
                findings.add(Finding.ok(what, pull.ids() + ", " + count + (count == 1 ? " id" : " ids")));
            } catch (PullFailed e) {
                findings.add(Finding.fault(what, e.getMessage()));
            }
        }
    }

    private Finding table(Source source, TableRead table) {
        String what = "source " + source.name();
        try {
            // Far enough ahead that no row is newer.
            Instant future = clock.instant().plus(Duration.ofDays(365_000));
            String fault = new SourceTable(table, secrets, folder).check(source.format() == Format.HOUSE_CSV, future);
            return fault.isEmpty()
                    ? Finding.ok(what, "the database of " + table.url() + " answers, and " + table.query() + " runs")
                    : Finding.fault(what, fault + "; name each column so in " + table.query());
        } catch (PullFailed e) {
            return Finding.fault(what, e.getMessage());
        }
    }
}
