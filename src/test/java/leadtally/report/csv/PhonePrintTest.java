package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import org.junit.jupiter.api.Test;

class PhonePrintTest {
    private static final byte[] KEY = "demo-key".getBytes(StandardCharsets.UTF_8);
    private static final Phone PHONE = Phone.of(new PhoneNumber("+12025550111"));
    private static final Phone UNREADABLE = new Phone("call me \uD83D\uDE00", null);

    @Test
    void maskedByDefaultAndWholeWhenAsked() {
        assertThat(new PhonePrint(false, KEY).phone(PHONE)).isEqualTo("+1******0111");
        assertThat(new PhonePrint(true, KEY).phone(PHONE)).isEqualTo("+12025550111");
        assertThat(new PhonePrint(false, KEY).phone(UNREADABLE)).isEqualTo("*********");
        assertThat(new PhonePrint(true, KEY).phone(UNREADABLE)).isEqualTo("call me \uD83D\uDE00");
        assertThat(new PhonePrint(true, KEY).phone(Phone.NONE)).isEmpty();
    }

    /** {@code printf '%s' +12025550111 | openssl dgst -sha256 -hmac demo-key} begins with these digits. */
    @Test
    void theTokenIsTheKeyedDigestOfTheWholeNumber() {
        assertThat(new PhonePrint(false, KEY).token(PHONE)).isEqualTo("b1bd188b90c9b4ec");
        assertThat(new PhonePrint(true, KEY).token(PHONE)).isEqualTo("b1bd188b90c9b4ec");
        assertThat(new PhonePrint(false, KEY).token(UNREADABLE)).isEmpty();
    }

    @Test
    void anotherPrintsTheSame() {
        for (boolean full : List.of(true, false)) {
            PhonePrint one = new PhonePrint(full, KEY);
            PhonePrint another = one.another();
            assertThat(another).isNotSameAs(one).hasToString(one.toString());
            assertThat(another.phone(PHONE) + another.token(PHONE)).isEqualTo(one.phone(PHONE) + one.token(PHONE));
        }
    }

    @Test
    void noKeyNoTokens() {
        assertThatThrownBy(() -> new PhonePrint(false, new byte[0])).hasMessageContaining("LEADTALLY_PHONE_KEY");
    }
}
