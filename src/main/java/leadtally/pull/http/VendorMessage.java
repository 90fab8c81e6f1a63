package leadtally.pull.http;

import java.nio.charset.StandardCharsets;
import leadtally.intake.json.Utf8;
import leadtally.intake.record.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a vendor says of a request it refused: problem details (RFC 9457), another JSON message, or the beginning of a text; digits that could be a phone are masked. */
final class VendorMessage {
    private static final int LONGEST = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VendorMessage() {}

    static String of(byte[] body, Credential credential) {
        String text = new String(body, 0, Math.min(body.length, 1 << 16), StandardCharsets.UTF_8);
        String said = said(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        // JSON's escapes can name half a character, which no edition can hold later.
        String masked = Masking.digits(credential.blot(Utf8.wellFormed(said)));
        return masked.length() <= LONGEST ? masked : Utf8.cut(masked, LONGEST) + "…";
    }

    private static String said(String text) {
        try {
            JsonNode problem = JSON.readTree(text);
            StringBuilder said = new StringBuilder();
            for (String member : new String[] {"title", "detail", "message", "error"}) {
                JsonNode value = problem.get(member);
                if (value != null && value.isString() && said.indexOf(value.asString()) < 0) {
                    said.append(said.isEmpty() ? "" : ": ").append(value.asString());
                }
            }
            return said.toString();
        } catch (JacksonException e) {
            return text.startsWith("<") ? "a page of HTML, no API answer" : text;
        }
    }
}
