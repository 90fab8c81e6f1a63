/**
 * The night on Apache Spark: the driver goes through the same steps; files are read, ties found, buckets stored and judged by executors. Reads what the sources' files hold, also in a
 * Hadoop-compatible store; writes the same tables of the same PostgreSQL. No rule is here: executors call the stages' own classes. What goes over the network are keys and
 * {@link leadtally.intake.FactCodec}'s bytes; results are numbers, arrays and maps of text, since Kryo cannot make records.
 */
@NullMarked
package leadtally.spark;

import org.jspecify.annotations.NullMarked;
