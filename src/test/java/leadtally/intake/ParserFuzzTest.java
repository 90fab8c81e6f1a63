package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import leadtally.intake.record.RecordOutlet;
import leadtally.lead.Phone;
import leadtally.lead.PhoneReader;
import leadtally.lead.TimeReader;

/**
 * Every parser under coverage-guided fuzzing (Jazzer). The ordinary tests replay the corpus beside this class, {@code ParserFuzzTestInputs}; 
 * {@code JAZZER_FUZZ=1 JAVA_TOOL_OPTIONS=-Djazzer.hooks=true ./mvnw test -Dtest='ParserFuzzTest#yotel_push'} looks for more, and keeps there what it finds.
 */
class ParserFuzzTest {
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    @FuzzTest(maxDuration = "2m")
    void house_csv(byte[] content) throws IOException {
        read(Format.HOUSE_CSV, "", content);
    }

    @FuzzTest(maxDuration = "2m")
    void aktify_webhook(byte[] content) throws IOException {
        read(Format.AKTIFY_WEBHOOK, "aktify", content);
    }

    @FuzzTest(maxDuration = "2m")
    void leadping_event(byte[] content) throws IOException {
        read(Format.LEADPING_EVENT, "leadping", content);
    }

    @FuzzTest(maxDuration = "2m")
    void leadping_lead(byte[] content) throws IOException {
        read(Format.LEADPING_LEAD, "leadping", content);
    }

    @FuzzTest(maxDuration = "2m")
    void otonistark_lead(byte[] content) throws IOException {
        read(Format.OTONISTARK_LEAD, "otonistark", content);
    }

    @FuzzTest(maxDuration = "2m")
    void yotel_push(byte[] content) throws IOException {
        read(Format.YOTEL_PUSH, "yotel", content);
    }

    @FuzzTest(maxDuration = "2m")
    void times(byte[] content) {
        Instant instant = TimeReader.read(new String(content, StandardCharsets.UTF_8), ZoneId.of("America/Sao_Paulo"));
        if (instant != null) {
            assertThat(instant.getNano() % 1_000).as("cut to the microsecond").isZero();
            assertThat(TimeReader.read(instant.toString(), ZoneId.of("Asia/Kolkata"))).as("read again, wherever").isEqualTo(instant);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void phones(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        for (String region : new String[] {"", "US", "IN", "BR", "AE"}) {
            Phone phone = PhoneReader.read(text, region);
            if (phone.number() != null) {
                assertThat(phone.number().e164()).matches(E164);
                assertThat(PhoneReader.read(phone.number().e164(), "US").number()).as("read again, wherever").isEqualTo(phone.number());
            }
        }
        Phone indian = PhoneReader.readIndian(text);
        if (indian.number() != null) {
            assertThat(indian.number().e164()).matches("\\+91[0-9]{10}");
        }
    }

    /** Nothing fails, each record is delivered or rejected, and each delivery survives its way through a bucket file. */
    private static void read(Format format, String vendor, byte[] content) throws IOException {
        long[] seen = new long[2];
        RecordSink sink = new RecordSink() {
            @Override
            public void deliver(Delivery delivery) {
                seen[0]++;
                assertThat(FactCodec.delivery(FactCodec.bytes(delivery))).isEqualTo(delivery);
            }

            @Override
            public void reject(Rejection rejection) {
                seen[1]++;
                assertThat(FactCodec.rejection(FactCodec.bytes(rejection))).isEqualTo(rejection);
            }

            @Override
            public void unknown(String source, String what, String value) {}
        };
        Source source = new Source("fuzz", vendor, format, "in/*", false);
        RecordOutlet outlet = new RecordOutlet(1, "in/fuzz", source, 0, sink);
        new FileContent(source, Inbox.SETTINGS).read(new ByteArrayInputStream(content), 0, outlet);
        assertThat(outlet.delivered()).isEqualTo(seen[0]);
        assertThat(outlet.rejected()).isEqualTo(seen[1]);
        assertThat(outlet.lastRecord()).isEqualTo(seen[0] + seen[1]);
    }
}
