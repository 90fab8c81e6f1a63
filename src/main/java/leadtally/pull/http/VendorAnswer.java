package leadtally.pull.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's answer of status 2xx.
 *
 * @param body as it came, in UTF-8, the credential blotted out should it be in there
 * @param fetchedAt the machine's clock when it was there in whole
 * @param vendorClock the vendor's clock, by its {@code Date} header; null without one
 */
public record VendorAnswer(int status, byte[] body, Instant fetchedAt, @Nullable Instant vendorClock) {}
