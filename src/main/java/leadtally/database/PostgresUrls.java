package leadtally.database;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** What is wrong with a PostgreSQL URL, before the driver or the pool tells it with the URL in it, and with it a password. */
final class PostgresUrls {
    /** Kept, since a logger that nobody holds forgets its level: the driver writes a URL that it cannot read to standard error. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    /** What stands before the first slash, option or mark of an address. */
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("jdbc:postgresql://[^/?]*@.*", Pattern.DOTALL);

    private PostgresUrls() {}

    /** @throws IllegalArgumentException if the driver cannot read it, or would take its options for a part of the database's name */
    static void refuseUnreadable(String url) {
        DRIVER.setLevel(Level.OFF);
        if (USER_IN_ADDRESS.matcher(url).matches()) {
            throw new IllegalArgumentException("database URL: has a user before the host, which the driver takes for a part of its name;"
                    + " write jdbc:postgresql://host/db, and user and password into LEADTALLY_DB_USER and LEADTALLY_DB_PASSWORD");
        }
        boolean isWithoutMark = url.indexOf('?') < 0 && url.indexOf('&') >= 0;
        if (isWithoutMark || Driver.parseURL(url, null) == null) {
            throw new IllegalArgumentException("database URL: cannot be read; write jdbc:postgresql://host/db?option=value&option=value,"
                    + " and user and password into LEADTALLY_DB_USER and LEADTALLY_DB_PASSWORD");
        }
    }
}
