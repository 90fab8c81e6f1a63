/** The night on a real standalone cluster: a master and two workers as processes of this machine, and a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package leadtally.spark;
