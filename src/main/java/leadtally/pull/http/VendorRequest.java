package leadtally.pull.http;

import org.jspecify.annotations.Nullable;

/**
 * A request as it may be told and archived: it holds no credential.
 *
 * @param path below the vendor's URL, with query
 * @param body JSON, null for a GET
 */
public record VendorRequest(String path, @Nullable String body) {
    public static VendorRequest get(String path) {
        return new VendorRequest(path, null);
    }

    public static VendorRequest post(String path, String body) {
        return new VendorRequest(path, body);
    }

    public String method() {
        return body == null ? "GET" : "POST";
    }
}
