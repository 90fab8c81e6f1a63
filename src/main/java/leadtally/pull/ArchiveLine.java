package leadtally.pull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import leadtally.pull.http.VendorAnswer;
import leadtally.pull.http.VendorRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A line of the archive: {@code {"received_at", "request", "status", "body"}}; the request without its credential, the body as received. */
final class ArchiveLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArchiveLine() {}

    /**
     * @param window that the list was asked for
     * @param cut whether the list gives more than that: what lies outside is left out when the archive is read
     */
    static byte[] of(VendorRequest request, VendorAnswer answer, Window window, boolean cut) {
        ObjectNode head = JSON.createObjectNode();
        head.put("received_at", answer.fetchedAt().toString());
        ObjectNode asked = head.putObject("request");
        asked.put("method", request.method()).put("path", request.path());
        if (request.body() != null) {
            asked.putRawValue("body", new RawValue(request.body()));
        }
        asked.put(cut ? "cut_from" : "asked_from", window.from().toString()).put(cut ? "cut_to" : "asked_to", window.to().toString());
        head.put("status", answer.status());
        String text = head.toString();
        ByteArrayOutputStream line = new ByteArrayOutputStream(answer.body().length + text.length() + 16);
        line.writeBytes(text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8));
        line.writeBytes(",\"body\":".getBytes(StandardCharsets.UTF_8));
        line.writeBytes(JsonBody.oneLine(answer.body()));
        line.writeBytes("}\n".getBytes(StandardCharsets.UTF_8));
        return line.toByteArray();
    }
}
