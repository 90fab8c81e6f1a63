package leadtally.pull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import leadtally.pull.http.HttpLimits;

/**
 * A vendor's list over HTTP (interface.md, {@code pull:}); which list, the source's format says.
 *
 * @param url of the API, without path of the list
 * @param token name of the environment variable that holds the bearer key
 * @param repull how far before the last pull each one reads again, since amounts and states change later
 * @param ids file of event ids, one a line, fetched one by one besides the list; {@code ""} if none
 * @param ledger whether the vendor's usage and transaction lists are read too, where the key allows
 * @param pageSize records asked for in one page; the vendor may give fewer
 */
public record VendorPull(URI url, String token, Duration repull, String ids, boolean ledger, int pageSize, HttpLimits limits) implements Fetch {
    @Override
    public List<String> secrets() {
        return List.of(token);
    }
}
