package leadtally.database;

import java.util.Map;
import java.util.Optional;

/** How a PostgreSQL server is set up for the user of a store, as far as a store cannot be used with it. Of H2 there is nothing to say. */
public final class ServerSetup {
    private final Store store;

    public ServerSetup(Store store) {
        this.store = store;
    }

    /** @throws UnusableStore if this store takes no changes, or has no schema */
    public void refuseReadOnly() {
        refuseNoSchema();
        readOnlyFault().ifPresent(fault -> {
            throw new UnusableStore(fault);
        });
    }

    /** @throws UnusableStore if the schema of this store is not there, or not for this user: nothing could be found or made in it */
    public void refuseNoSchema() {
        schemaFault().ifPresent(fault -> {
            throw new UnusableStore(fault);
        });
    }

    /** Why this user finds no schema for the store; empty if there is one. */
    public Optional<String> schemaFault() {
        if (store.dialect() != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        return store.query("queries/job/server", Map.of(), (row, i) -> row.getBoolean("has_schema") ? Optional.<String>empty() : Optional.of(
                "database " + row.getString("database_name") + " has no schema that this user may use: " + row.getString("search_path")
                        + " is what its search_path or currentSchema= names; make it (jobs/postgresql/roles.sql), or name one that is there")).get(0);
    }

    /** Why no run can change this store, as PostgreSQL is set up; empty if one can. */
    public Optional<String> readOnlyFault() {
        if (store.dialect() != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        return store.query("queries/job/server", Map.of(), (row, i) -> {
            String database = "database " + row.getString("database_name");
            if (row.getBoolean("standby")) {
                return Optional.of(database + " is a standby, which takes no changes; name its primary in LEADTALLY_DB_URL");
            }
            return row.getBoolean("read_only")
                    ? Optional.of(database + " takes no changes from this user: default_transaction_read_only is on; use the job's own user, or set it off for this one")
                    : Optional.<String>empty();
        }).get(0);
    }

    /** A database that was there before is let be: it has held all that came so far. */
    Optional<String> encodingFault() {
        return store.query("queries/job/server", Map.of(), (row, i) -> row.getString("encoding").equals("UTF8") ? Optional.<String>empty() : Optional.of(
                        "the encoding of database " + row.getString("database_name") + " is " + row.getString("encoding") + ", which cannot hold every name and text; create one with"
                                + " encoding 'UTF8' and template template0")).get(0);
    }
}
