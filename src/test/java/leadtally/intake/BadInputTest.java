package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import leadtally.intake.Inbox.Night;
import leadtally.intake.json.JsonValue;
import leadtally.intake.json.Numbers;
import leadtally.intake.json.Utf8;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.RejectionReason;
import leadtally.lead.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input, item by item: which reason, on which line, in which words. None fails the night and none is lost. */
class BadInputTest {
    private static final String GOOD = webhook("\"phone\":\"+15095551234\"");

    @TempDir
    private Path folder;

    private static String webhook(String data) {
        return "{\"metadata\":{\"eventType\":\"lead.call_received\",\"campaignId\":\"c\",\"eventTime\":\"2024-01-28T12:00:00Z\"},\"data\":{" + data + "}}";
    }

    private Night aktify(String content) throws IOException {
        return new Inbox(folder, Format.AKTIFY_WEBHOOK).put("a.ndjson", content).night();
    }

    static Stream<Arguments> lines() {
        String deep = "[".repeat(70) + "]".repeat(70);
        return Stream.of(
                Arguments.of("{\"metadata\":{\"eventType\":\"lead.c", RejectionReason.NOT_JSON, "not JSON from column"),
                Arguments.of("{\"metadata\":", RejectionReason.NOT_JSON, "not JSON from column"),
                Arguments.of("hello, world", RejectionReason.NOT_JSON, "not JSON from column 1 on"),
                Arguments.of("}", RejectionReason.NOT_JSON, "not JSON from column 1 on"),
                Arguments.of(GOOD + GOOD, RejectionReason.NOT_JSON, "more than one JSON value on a line"),
                Arguments.of(GOOD + ",", RejectionReason.NOT_JSON, "not JSON"),
                Arguments.of("{\"a\":NaN}", RejectionReason.NOT_JSON, "not JSON"),
                Arguments.of("{'a':1}", RejectionReason.NOT_JSON, "not JSON"),
                Arguments.of("42", RejectionReason.WRONG_SHAPE, "a JSON value that is no object"),
                Arguments.of("null", RejectionReason.WRONG_SHAPE, "a JSON value that is no object"),
                Arguments.of("{\"id\":\"x\",\"createdAt\":\"2024-01-28T12:00:00Z\"}", RejectionReason.WRONG_SHAPE, "no webhook: it needs an event type and an object data"),
                Arguments.of("{\"metadata\":{\"eventType\":\"dnc.created\"},\"data\":[]}", RejectionReason.WRONG_SHAPE, "no webhook: it needs an event type and an object data"),
                Arguments.of(webhook("\"x\":" + deep), RejectionReason.TOO_DEEP, "nested deeper than 64"),
                Arguments.of(deep.substring(0, 70), RejectionReason.TOO_DEEP, "nested deeper than 64"),
                Arguments.of(webhook("\"x\":\"" + "y".repeat(1 << 16) + "\""), RejectionReason.TOO_LONG, "a line longer than 65536 bytes"),
                Arguments.of("z".repeat(5 << 20), RejectionReason.TOO_LONG, "a line longer than 65536 bytes"),
                Arguments.of(webhook("\"phone\":\"+15095551234\",\"phone\":\"+15095551235\""), RejectionReason.DUPLICATE_MEMBER, "the member phone occurs twice"),
                Arguments.of(webhook("\"x\":[{\"k\":1,\"k\":1}]"), RejectionReason.DUPLICATE_MEMBER, "the member k occurs twice"),
                Arguments.of(GOOD.replace("2024-01-28T12:00:00Z", "1706443200"), RejectionReason.NO_TIME, "no event time that can be read"),
                Arguments.of(GOOD.replace("\"2024-01-28T12:00:00Z\"", "1706443200000"), RejectionReason.NO_TIME, "no event time that can be read"),
                Arguments.of(GOOD.replace("2024-01-28", "2024-02-30"), RejectionReason.NO_TIME, "no event time that can be read"),
                Arguments.of(webhook("\"firstName\":\"Ann\""), RejectionReason.NO_PHONE, "no phone and no external lead id"),
                Arguments.of(webhook("\"phone\":null,\"externalLeadId\":\"\""), RejectionReason.NO_PHONE, "no phone and no external lead id"),
                Arguments.of(webhook("\"phone\":\"555-123\""), RejectionReason.NO_PHONE, "a phone that cannot be read, *******, and no external lead id"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void oneRejectionBetweenGoodLines(String line, RejectionReason reason, String what) throws IOException {
        Night night = aktify(GOOD + "\n\n" + line + "\n" + GOOD + "\n");
        assertThat(night.delivered()).containsExactly("1:1", "3:4");
        assertThat(night.rejected()).containsExactly("2:3 " + reason);
        Rejection rejection = night.rejections.get(0);
        assertThat(rejection.message()).startsWith("in/a.ndjson:3 — " + what).endsWith(" — " + reason.nextAction());
        assertThat(rejection.raw()).isEqualTo(line.substring(0, Math.min(line.length(), 1 << 16)));
        assertThat(night.counts.get("in/a.ndjson")).isEqualTo(new FileCounts(3, 2, 1, 3, 4));
    }

    @Test
    void invalidUtf8() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] bytes : List.of(new byte[] {(byte) 0xC3, 0x28}, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {(byte) 0xC0, (byte) 0x80}, new byte[] {(byte) 0xFF})) {
            out.write("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Night night = new Inbox(folder, Format.AKTIFY_WEBHOOK).put("a.ndjson", out.toByteArray(), 3600).night();
        assertThat(night.rejected()).containsExactly("1:1 NOT_UTF8", "2:2 NOT_UTF8", "3:3 NOT_UTF8", "4:4 NOT_UTF8");
        assertThat(night.rejections.get(3).raw()).isEqualTo("{\"a\":\"\uFFFD\"}");
    }

    @Test
    void messagesNeverShowAPhone() throws IOException {
        Night night = aktify("{\"+15095551234\":1,\"+15095551234\":2}\n+15095551234\n" + webhook("\"phone\":\"5095551234\",\"phone\":\"5095551234\"") + "\n"
                + webhook("\"phone\":\"5095551234\",\"callType\":\"call 5095551234\",\"+15095551234\":1") + "\n");
        assertThat(night.rejections).hasSize(3).allSatisfy(r -> assertThat(r.message()).doesNotContain("5095551234"));
        assertThat(night.unknown).containsExactlyInAnyOrder("callType=call **********", "member=data.+***********");
    }

    /** Half a character can be stored on H2, and in no file. */
    @Test
    void aValueThatIsShownIsNotCutWithinACharacter() throws IOException {
        Night night = aktify(webhook("\"phone\":\"+15095551234\",\"callType\":\"" + "x".repeat(63) + "\ud83d\ude00 end\"") + "\n");
        assertThat(night.unknown).containsExactly("callType=" + "x".repeat(63) + "\u2026");
        assertThat(Utf8.cut("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Utf8.cut("ab\ud83d\ude00c", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Utf8.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    }

    @Test
    void unknownTypesValuesAndMembersAreKept() throws IOException {
        Night night = aktify(webhook("\"phone\":\"+15095551234\",\"callType\":\"video\",\"shoeSize\":44,\"nested\":{\"b\":\"\",\"a\":[null,\"\",\"7\"]}").replace("call_received", "call_ended")
                + "\n" + GOOD.replace("lead.call_received", "lead.link_clicked") + "\n");
        assertThat(night.rejections).isEmpty();
        assertThat(night.unknown).containsExactlyInAnyOrder("member=data.shoeSize", "member=data.nested", "callType=video", "event type=lead.link_clicked");
        assertThat(night.fact(0).content().text()).isEqualTo("{\"callType\":\"video\",\"nested\":{\"a\":[null,\"\",7]},\"phone\":\"+15095551234\",\"shoeSize\":44}");
        assertThat(((WebhookEvent) night.fact(1)).type()).isEqualTo("lead.link_clicked");
    }

    @Test
    void nullAbsentEmptyAndFalseTestFlagAreTheSame() throws IOException {
        Night night = aktify(GOOD + "\n" + webhook("\"phone\":15095551234,\"externalLeadId\":null,\"firstName\":\"\",\"isTestLead\":false") + "\n");
        assertThat(night.fact(0)).usingRecursiveComparison().ignoringFields("phone").isEqualTo(night.fact(1));
        assertThat(night.fact(1).identity()).isEqualTo(night.fact(0).identity());
    }

    @Test
    void anEventWithoutReadablePhoneButWithAnIdIsKept() throws IOException {
        Night night = aktify(webhook("\"phone\":\" 555-123 \",\"externalLeadId\":\"e1\"") + "\n" + webhook("\"externalLeadId\":\"e1\"") + "\n");
        assertThat(night.fact(0).phone().raw()).isEqualTo("555-123");
        assertThat(night.fact(0).content().text()).isEqualTo("{\"externalLeadId\":\"e1\",\"phone\":\"555-123\"}");
        assertThat(night.fact(1).phone().isAbsent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0.02\"', 0.02, ''",
        "0.020, 0.020, ''",
        "-1.5, -1.5, ''",
        "'\"-0\"', 0, ''",
        "0.0000001, 0.0000001, ''",
        "1e3, 1000, ''",
        "-2.50E-5, -0.0000250, ''",
        "1e100, , 1e100",
        "1e-61, , 1e-61",
        "1e9999, , 1e9999",
        "'\"1e3\"', , 1e3",
        "'\"NaN\"', , NaN",
        "'\"1,000.00\"', , '1,000.00'",
        "'\" 1 \"', , ' 1 '",
        "'\"007\"', , 007",
        "'\"1.\"', , 1.",
        "'\"\"', , ''",
        "null, , ''",
        "true, , true",
        "{}, , (no number)",
    })
    void amounts(String json, BigDecimal amount, String text) throws IOException {
        Night night = new Inbox(folder, Format.LEADPING_EVENT)
                .put("a.ndjson", "{\"id\":\"a\",\"createdAt\":\"2026-02-28T05:31:56Z\",\"billableAmount\":" + json + "}\n")
                .night();
        LeadpingEvent event = (LeadpingEvent) night.fact(0);
        assertThat(event.amount()).isEqualTo(amount);
        assertThat(event.amountText()).isEqualTo(text);
        assertThat(night.unknown).isEqualTo(text.isEmpty() ? List.of() : List.of("billableAmount=" + text));
    }

    @Test
    void anExponentBeyondAllBoundsIsNoAmount() {
        assertThat(Numbers.amount(new JsonValue.Number("1e99999999999"))).isNull();
    }

    @Test
    void absurdlyLongAmounts() throws IOException {
        String kept = "9".repeat(100) + "." + "1".repeat(60);
        Night night = new Inbox(folder, Format.LEADPING_EVENT)
                .put("a.ndjson", Stream.of(kept, "9".repeat(101), "0." + "1".repeat(61), "9".repeat(50_000))
                        .map(amount -> "{\"id\":\"a\",\"createdAt\":\"2026-02-28T05:31:56Z\",\"billableAmount\":" + amount + "}\n")
                        .reduce("", String::concat))
                .night();
        assertThat(night.deliveries).extracting(d -> ((LeadpingEvent) d.fact()).amount()).containsExactly(new BigDecimal(kept), null, null, null);
        assertThat(((LeadpingEvent) night.fact(3)).amountText()).hasSize(200);
    }

    @Test
    void timesOfEveryForm() throws IOException {
        String event = "{\"id\":\"a\",\"createdAt\":\"%s\"}\n";
        Night night = new Inbox(folder, Format.LEADPING_EVENT)
                .put("a.ndjson", event.formatted("2024-01-28 12:00:00") + event.formatted("2024-01-28T12:00:00-0600") + event.formatted("2999-01-01T00:00:00Z")
                        + event.formatted("1706443200") + event.formatted("") + event.replace("\"%s\"", "1706443200"))
                .night();
        assertThat(night.deliveries).extracting(d -> ((LeadpingEvent) d.fact()).eventTime())
                .containsExactly(Instant.parse("2024-01-28T12:00:00Z"), Instant.parse("2024-01-28T18:00:00Z"), Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(night.rejected()).containsExactly("4:4 NO_TIME", "5:5 NO_TIME", "6:6 NO_TIME");
    }

    @Test
    void leadpingPhonesMayBeUnreadableOrAbsent() throws IOException {
        String event = "{\"id\":\"a\",\"createdAt\":\"2026-02-28T05:31:56Z\",\"direction\":\"%s\",\"toPhoneNumber\":\"555\",\"fromPhoneNumber\":\"050 123 4567\",\"campaignId\":\"dubai-1\"}\n";
        Night night = new Inbox(folder, Format.LEADPING_EVENT)
                .put("a.ndjson", event.formatted("OUTBOUND") + event.formatted("inbound") + event.formatted("sideways"))
                .night();
        assertThat(night.fact(0).phone().isAbsent()).isTrue();
        assertThat(night.fact(0).content().text()).contains("\"toPhoneNumber\":555");
        assertThat(night.fact(1).phone().identity()).isEqualTo("+971501234567");
        assertThat(night.fact(2).phone().isAbsent()).isTrue();
    }

    @Test
    void documentsOverSeveralLinesAndArrays() throws IOException {
        String pretty = GOOD.replace(",", ",\n").replace("{", "{\n");
        Night night = aktify("[\n" + pretty + ",\n" + GOOD + ",\n3\n]\n" + pretty + "\n{\n\"metadata\":{\n" + GOOD + "\n[" + GOOD + "]\n");
        assertThat(night.delivered()).containsExactly("1:1", "2:1", "4:12", "7:21", "8:22");
        assertThat(night.rejected()).containsExactly("3:1 WRONG_SHAPE", "5:19 NOT_JSON", "6:20 NOT_JSON");
    }

    @Test
    void textsKeepWhatTheyHold() throws IOException {
        String name = "प्रिया, \\\"தமிழ்\\\" José\\n=SUM(1)\\u0000\\u001f\\/\\ud83d\\ude00\\ud800";
        Night night = aktify(webhook("\"phone\":\"+15095551234\",\"firstName\":\"" + name + "\"") + "\n");
        assertThat(night.fact(0).content().text())
                .isEqualTo("{\"firstName\":\"प्रिया, \\\"தமிழ்\\\" José\\n=SUM(1)\uFFFD\\u001f/😀\uFFFD\",\"phone\":\"+15095551234\"}");
    }
}
