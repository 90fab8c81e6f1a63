package leadtally.bench;

import java.time.Duration;

/**
 * What one run took.
 *
 * @param client CPU time of the program itself
 * @param server CPU time of PostgreSQL meanwhile
 * @param clientBytes greatest resident memory of the program
 * @param serverBytes greatest memory of PostgreSQL, shared buffers included
 * @param storeBytes what the store takes on disk afterwards
 */
record Measurement(Duration wall, Duration client, Duration server, long clientBytes, long serverBytes, long storeBytes) {
    Duration cpu() {
        return client.plus(server);
    }

    Measurement withStoreBytes(long bytes) {
        return new Measurement(wall, client, server, clientBytes, serverBytes, bytes);
    }
}
