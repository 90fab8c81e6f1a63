package leadtally.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import leadtally.database.Store;
import org.jspecify.annotations.Nullable;

/**
 * How executors reach the store. Each process opens it once, and commits only while the driver holds the run lock: what a driver that died has left running stores nothing more.
 *
 * @param holder the server process that holds the run lock for the driver
 */
record StoreAccess(String url, @Nullable String user, @Nullable String password, int holder) implements Serializable {
    private static final Map<StoreAccess, Store> OPEN = new ConcurrentHashMap<>();

    /** A machine that is gone without a word lets go of its transaction within two minutes, and a second attempt goes on. */
    private static final String NOTICE_DEATH = "-c tcp_keepalives_idle=60 -c tcp_keepalives_interval=20 -c tcp_keepalives_count=3";

    Store store() {
        return OPEN.computeIfAbsent(this, StoreAccess::open);
    }

    private Store open() {
        String noticing = url.contains("options=") ? url : url + (url.contains("?") ? "&" : "?") + "options=" + NOTICE_DEATH.replace(" ", "%20");
        Store store = Store.open(noticing, user, password);
        store.guard(() -> {
            if (!store.query("queries/lock/is_held_by", Map.of("backend", holder), (row, i) -> row.getBoolean("held")).get(0)) {
                throw new IllegalStateException("the run that this work is of no longer holds the store; nothing more is stored");
            }
        });
        return store;
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "store of lock holder " + holder;
    }
}
