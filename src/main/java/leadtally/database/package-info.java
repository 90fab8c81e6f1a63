/**
 * The store: one SQL text a file, the two databases' small differences (bulk loading, lock, URL), migrations. Knows no rule.
 */
@NullMarked
package leadtally.database;

import org.jspecify.annotations.NullMarked;
