package leadtally.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leadtally.intake.Source;
import leadtally.pull.Fetch;
import leadtally.pull.Secrets;
import leadtally.pull.TableRead;
import leadtally.pull.VendorPull;
import org.jspecify.annotations.Nullable;

/** What the sources that are fetched need of this machine, before anything starts: credentials and query files. */
public final class FetchFaults {
    private FetchFaults() {}

    /**
     * The faults by source, at most one each.
     *
     * @param vendors limits the sources, empty for all
     * @param folder working folder
     */
    public static Map<String, String> bySource(Settings settings, List<String> vendors, Secrets secrets, Path folder) {
        Map<String, String> faults = new TreeMap<>();
        for (Source source : settings.sources()) {
            Fetch fetch = settings.fetches().get(source.name());
            boolean asked = vendors.isEmpty() || source.vendor().isEmpty() || vendors.contains(source.vendor());
            String fault = fetch == null || !asked ? null : fault(fetch, secrets, folder);
            if (fault != null) {
                faults.put(source.name(), "source " + source.name() + ": " + fault);
            }
        }
        return faults;
    }

    private static @Nullable String fault(Fetch fetch, Secrets secrets, Path folder) {
        if (fetch instanceof VendorPull pull) {
            return secrets.fault(pull.token());
        }
        TableRead table = (TableRead) fetch;
        String url = secrets.fault(table.url());
        boolean there = Files.isRegularFile(folder.resolve(table.query())) || FetchFaults.class.getResource("/" + table.query()) != null;
        return url != null || there ? url : "query: " + table.query() + " is not there; name a file that begins at the folder the command is started in";
    }
}
