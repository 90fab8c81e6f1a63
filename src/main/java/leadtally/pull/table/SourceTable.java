package leadtally.pull.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import leadtally.intake.record.Masking;
import leadtally.lead.FileFault;
import leadtally.pull.PullFailed;
import leadtally.pull.Secrets;
import leadtally.pull.TableRead;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A source's table or view: opened read-only, queried with a cursor so that memory stays flat, closed again. Faults tell neither URL nor password. */
public final class SourceTable {
    private static final int FETCH_ROWS = 1_000;

    /** How much longer a server may be silent than its query may take: it is to say itself that the time was up. */
    private static final int GRACE_SECONDS = 10;

    /** A statement that took longer than it may, of PostgreSQL and of H2. */
    private static final Set<String> TIME_UP = Set.of("57014", "HYT00");

    /** The semicolon that ends a statement in a file, and what comments say after it: a driver would take them for another statement. */
    private static final Pattern END = Pattern.compile(";\\s*(?:--[^\\n']*\\s*)*\\z");

    /** What H2 appends to what it says: the statement's place, and a number of its own. */
    private static final Pattern H2_DEBRIS = Pattern.compile(";? SQL statement:\\s*$| \\[\\d+-\\d+]");

    private final TableRead table;
    private final Secrets secrets;
    private final Path folder;

    /**
     * @param folder working folder: the query's path starts there
     */
    public SourceTable(TableRead table, Secrets secrets, Path folder) {
        this.table = table;
        this.secrets = secrets;
        this.folder = folder;
    }

    /**
     * Runs the query.
     *
     * @param since its one parameter
     * @param rows reads what it gives; an exception of its own ends the query
     * @throws PullFailed if there is no driver, connection, query or right to it
     */
    public <T> T query(Instant since, ResultSetExtractor<T> rows) {
        String sql = sql();
        String url = secrets.need(table.url());
        String ofQuery = table.query() + ", and that the user may read what it names";
        try (Connection connection = connect(url)) {
            return query(connection, url, sql, since, rows);
        } catch (SQLException e) {
            throw failed(url, e, ofQuery);
        } catch (DataAccessException e) {
            throw failed(url, e.getMostSpecificCause(), ofQuery);
        }
    }

    private <T> T query(Connection connection, String url, String sql, Instant since, ResultSetExtractor<T> rows) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        inUtc(connection, url);
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.getJdbcTemplate().setFetchSize(FETCH_ROWS);
        jdbc.getJdbcTemplate().setQueryTimeout((int) Math.min(Integer.MAX_VALUE, table.timeout().toSeconds()));
        T read = jdbc.query(sql, Map.of("since", isKnown(url) ? since.atOffset(ZoneOffset.UTC) : Timestamp.from(since)), rows);
        // What a failed query leaves goes with its connection, which may be gone already.
        connection.rollback();
        return read;
    }

    /** The text of the query: a file of the working folder, else one that the program carries. */
    private String sql() {
        Path file = folder.resolve(table.query());
        try (InputStream carried = SourceTable.class.getResourceAsStream("/" + table.query())) {
            if (!Files.exists(file) && carried == null) {
                throw new PullFailed("query: " + table.query() + " is not there; name a file that begins at the folder the command is started in");
            }
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : new String(carried.readAllBytes(), StandardCharsets.UTF_8);
            return END.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text).replaceFirst("");
        } catch (IOException e) {
            throw new PullFailed("query: " + table.query() + " cannot be read (" + FileFault.reason(e) + "); check its rights");
        }
    }

    private Connection connect(String url) {
        Properties properties = new Properties();
        put(properties, "user", secrets.get(table.url() + "_USER"));
        put(properties, "password", secrets.get(table.url() + "_PASSWORD"));
        if (url.startsWith("jdbc:postgresql:")) {
            properties.put("ApplicationName", "leadtally");
            properties.put("connectTimeout", "10");
            properties.put("socketTimeout", String.valueOf(table.timeout().toSeconds() + GRACE_SECONDS));
        }
        try {
            return DriverManager.getConnection(existing(url), properties);
        } catch (SQLException e) {
            throw failed(url, e, "that the database runs and that " + table.url() + " names it");
        }
    }

    /** H2 would make a database that is not there: a mistyped path would be an empty one. */
    private static String existing(String url) {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=") ? url + ";IFEXISTS=TRUE" : url;
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static boolean isKnown(String url) {
        return url.startsWith("jdbc:postgresql:") || url.startsWith("jdbc:h2:");
    }

    /** Times without offset are UTC, on the way in and out, whatever zone this machine is in. */
    private static void inUtc(Connection connection, String url) throws SQLException {
        if (isKnown(url)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set time zone 'UTC'");
            }
        }
    }

    /**
     * @param suspect what to check where the database itself does not say that it is the user or the connection
     */
    private PullFailed failed(String url, @Nullable Throwable fault, String suspect) {
        String said = fault == null || fault.getMessage() == null ? "no reason given" : fault.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
        String state = fault instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        String password = secrets.get(table.url() + "_PASSWORD");
        // Who writes user and password before the host has them taken for a part of its name.
        String clean = H2_DEBRIS.matcher(said).replaceAll("").replace(url, table.url()).replaceAll("[^\\s\"/@]+:[^\\s\"@]*@", "***@");
        if (password != null && !password.isEmpty()) {
            clean = clean.replace(password, "***");
        }
        return new PullFailed("the table of " + table.url() + ": " + Masking.digits(clean) + "; " + remedy(url, state, said, suspect));
    }

    private String remedy(String url, String state, String said, String suspect) {
        if (said.startsWith("No suitable driver")) {
            return url.startsWith("jdbc:") ? "put the driver's jar on the class path with LEADTALLY_CLASSPATH" : "have " + table.url() + " begin with jdbc:, such as jdbc:postgresql://host/db";
        }
        if (TIME_UP.contains(state)) {
            return "raise timeout: of the source, or have the query read less";
        }
        if (state.startsWith("28")) {
            return "check " + table.url() + "_USER and " + table.url() + "_PASSWORD";
        }
        return "check " + (state.startsWith("08") ? "that the database runs and that " + table.url() + " names it" : suspect);
    }

    /** Whether the query gives what a source needs; the fault in words, {@code ""} if it does. Takes no row. */
    public String check(boolean house, Instant future) {
        return query(future, rows -> RowReader.of(rows, house).fault());
    }
}
