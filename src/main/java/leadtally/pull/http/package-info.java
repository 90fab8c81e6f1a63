/** HTTP as the pulls need it: time-outs, retries, the vendor's rate limit, no redirect to another host, no credential in any text. */
@NullMarked
package leadtally.pull.http;

import org.jspecify.annotations.NullMarked;
