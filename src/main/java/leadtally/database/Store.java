package leadtally.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open store: its data source, its statements by file name, its transactions. Parameters are named; instants go in as {@link #at(Instant)} and come out
 * by {@link Columns}.
 */
public final class Store implements AutoCloseable {
    /** How many connections are open at most; they are opened as they are needed. */
    public static final int CONNECTIONS = 40;

    private static final int FETCH_ROWS = 5_000;

    /** Read by H2 once, before it opens its first database. */
    private static final String SHARE_VALUES = "h2.objectCache";

    /** A database that went away fails the run soon: several steps of its end each try to reach it. */
    private static final long CONNECT_MILLIS = 10_000;

    private final Dialect dialect;
    private final HikariDataSource dataSource;
    private final StoreTransactions transactions;
    private final @Nullable H2Holder holder;
    private final SqlFiles files;
    private final NamedParameterJdbcTemplate jdbc;
    private final BulkWriter bulk;

    private Store(Dialect dialect, HikariDataSource dataSource, @Nullable H2Holder holder) {
        this.dialect = dialect;
        this.dataSource = dataSource;
        this.holder = holder;
        this.transactions = new StoreTransactions(dataSource);
        this.files = new SqlFiles(dialect);
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.jdbc.getJdbcTemplate().setFetchSize(FETCH_ROWS);
        this.bulk = new BulkWriter(dialect, dataSource);
    }

    /**
     * Opens a store without changing it.
     *
     * @param url JDBC URL of H2 or PostgreSQL
     * @param user null for H2's default
     * @param password null if none; never logged
     * @throws StoreHeld if another process holds the H2 file
     */
    public static Store open(String url, @Nullable String user, @Nullable String password) {
        Dialect dialect = Dialect.ofUrl(url);
        if (dialect == Dialect.POSTGRESQL) {
            PostgresUrls.refuseUnreadable(url);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(dialect == Dialect.H2 ? H2Urls.complete(url) : url);
        config.setUsername(user == null && dialect == Dialect.H2 ? "sa" : user);
        config.setPassword(password == null && dialect == Dialect.H2 ? "" : password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setPoolName("store");
        // One attempt: a held H2 file or a wrong address is told at once, not after the pool has waited.
        config.setInitializationFailTimeout(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        if (dialect == Dialect.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("ApplicationName", "leadtally");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            // A night's joins fit into memory; compiling its statements costs more than it saves; what is asked for by key lies in the cache, as it came in tonight.
            // Rows lie by phone: merging two tables in the order of their keys would read all of both at random; those that have a number merge by it (updateInOrder).
            config.setConnectionInitSql("set work_mem = '64MB'; set jit = off; set random_page_cost = 1.1; set enable_mergejoin = off;\n"
                    + new SqlFiles(dialect).text("queries/job/lift_time_limits"));
            return new Store(dialect, pool(config), null);
        }
        return openH2(url, config);
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new IllegalStateException("the store cannot be opened: " + FailureMessage.of(e)
                    + "; check that its server runs or its folder can be written, --db or LEADTALLY_DB_URL, LEADTALLY_DB_USER and LEADTALLY_DB_PASSWORD", e);
        }
    }

    private static Store openH2(String url, HikariConfig config) {
        // H2 closes a file with its last connection, and moves what it holds about: the first one stays. Else a start on a full disk breaks that off, opens the file again and writes on, and a
        // second one that ends so finds a file in which it takes an old state for the newest: corrupt, or a wait without end.
        config.setMinimumIdle(1);
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        shareNoValues();
        H2Holder holder = H2Holder.take(url);
        HikariDataSource opened = null;
        try {
            opened = pool(config);
            H2Holder.restrict(url);
            H2Commits.end(opened);
            return new Store(Dialect.H2, opened, holder);
        } catch (RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            holder.close();
            throw StoreHeld.isHeldFile(e) ? H2Holder.held(url) : e;
        }
    }

    /** H2 looks each value that it reads up among those that it has, so that equal ones are one object: a quarter of the cost of reading, for rows that are let go at once. */
    private static void shareNoValues() {
        if (System.getProperty(SHARE_VALUES) == null) {
            System.setProperty(SHARE_VALUES, "false");
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTransactionManager transactionManager() {
        return transactions;
    }

    /** From now on no transaction commits unless the guard returns: it throws to have the transaction rolled back. */
    public void guard(Runnable beforeCommit) {
        transactions.guard(beforeCommit);
    }

    public void unguard() {
        transactions.unguard();
    }

    /** Ends a connection, and with it what its session holds, instead of giving it back to the pool. */
    public void end(Connection connection) {
        transactions.closeForGood(connection);
    }

    /** Says beside an H2 file which run holds it, for those who are refused; on PostgreSQL the run lock does. */
    public void heldBy(long runNo) {
        if (holder != null) {
            holder.sign(Holder.self().withRun(runNo));
        }
    }

    /** What was committed is on disk when this returns: PostgreSQL's commits are, H2's once they are synced. */
    public void sync() {
        if (dialect == Dialect.H2) {
            jdbc.getJdbcTemplate().execute("checkpoint sync");
        }
    }

    public NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    public BulkWriter bulk() {
        return bulk;
    }

    /** The text of {@code sql/<name>.sql}. */
    public String sql(String name) {
        return files.text(name);
    }

    /** Rows of a query file. */
    public <T> List<T> query(String name, Map<String, ?> parameters, RowMapper<T> mapper) {
        return jdbc.query(sql(name), parameters, mapper);
    }

    /** Streams the rows of a query file; inside a transaction PostgreSQL sends them by {@value #FETCH_ROWS}, so that memory stays flat. */
    public void stream(String name, Map<String, ?> parameters, RowCallbackHandler handler) {
        inTransaction(() -> {
            jdbc.query(sql(name), parameters, handler);
            return null;
        });
    }

    /** Runs an insert, update or delete file, in a transaction; the rows it changed. */
    public int update(String name, Map<String, ?> parameters) {
        return inTransaction(() -> jdbc.update(sql(name), parameters));
    }

    /** The same of a file that reads whole tables which lie in the order of one number: PostgreSQL may merge them, which it else may not ({@link #open}). */
    public int updateInOrder(String name, Map<String, ?> parameters) {
        return inTransaction(() -> {
            merging("on");
            int changed = update(name, parameters);
            merging("off");
            return changed;
        });
    }

    private void merging(String setting) {
        if (dialect == Dialect.POSTGRESQL) {
            query("queries/reconcile/allow_merging", Map.of("merging", setting), (row, i) -> row.getString("merging"));
        }
    }

    /** Runs work in a transaction (joining one that is open); an exception rolls it back. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    /** An instant as both databases take it; null stays null. */
    public static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Closes the store and gives the disk what its H2 file holds no more, unless that is encrypted; on PostgreSQL the server sees to that.
     *
     * @throws IOException if the file stays as large as it is
     */
    public void closeCompact() throws IOException {
        dataSource.close();
        boolean isEncrypted = dataSource.getJdbcUrl().toUpperCase(Locale.ROOT).contains(";CIPHER=");
        Path file = dialect == Dialect.H2 && !isEncrypted ? H2Urls.databaseFile(dataSource.getJdbcUrl(), Path.of("")) : null;
        if (file != null && Files.exists(file)) {
            H2Compaction.compact(file);
        }
    }

    @Override
    public void close() {
        dataSource.close();
        if (holder != null) {
            holder.close();
        }
    }
}
