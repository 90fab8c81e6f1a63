package leadtally.pull.http;

import java.time.Instant;

/**
 * A vendor's answer of status 2xx.
 *
 * @param body as it came, in UTF-8, the credential blotted out should it be in there
 * @param fetchedAt the machine's clock when it was there in whole
 */
public record VendorAnswer(int status, byte[] body, Instant fetchedAt) {}
