/** Database tables and views as sources (interface.md, {@code table:}), through any JDBC driver on the class path. */
@NullMarked
package leadtally.pull.table;

import org.jspecify.annotations.NullMarked;
