package leadtally.pull;

import java.time.Duration;
import java.util.List;

/**
 * A table or view behind JDBC (interface.md, {@code table:}).
 *
 * @param url name of the environment variable that holds the JDBC URL; user and password stand in {@code <url>_USER} and {@code <url>_PASSWORD}
 * @param query file of the query, which takes {@code :since}
 * @param overlap how far before the newest row seen the next query reads again: rows are not always committed in the order of their times
 * @param timeout bound on the query and on the wait for a connection
 */
public record TableRead(String url, String query, Duration overlap, Duration timeout) implements Fetch {
    @Override
    public List<String> secrets() {
        return List.of(url, url + "_USER", url + "_PASSWORD");
    }
}
