package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What could be a phone is masked in raw records and in notes; days and times of day stay. */
class PhoneMaskTest {
    static final List<Arguments> TEXTS = List.of(
            Arguments.of("at 2026-11-03T14:00 call +1 (555) 201-0101 or 9876543210, 12 times, id 123456", "at 2026-11-03T14:00 call +* (***) ***-**** or **********, 12 times, id 123456"),
            Arguments.of("555 - 201 - 0103", "*** - *** - ****"),
            Arguments.of("(555)  -  201  -  0104", "(***)  -  ***  -  ****"),
            Arguments.of("555\u00a0201\u00a00108 555\t201\t0108 555\u2009201\u20090108", "***\u00a0***\u00a0**** ***\t***\t**** ***\u2009***\u2009****"),
            Arguments.of("\"555\\u00a0201\\u00a00108\"", "\"***\\u00a0***\\u00a0****\""),
            Arguments.of("5552-01-01 07", "****-**-** **"),
            Arguments.of("5552-01-0107", "****-**-****"),
            Arguments.of("2026-13-03, 2026-11-32, 2026-11-03", "****-**-**, ****-**-**, 2026-11-03"),
            Arguments.of("2026-11-03 - 5552010", "****-**-** - *******"),
            Arguments.of("2026-11-03T14:00:00Z, 2026-11-03 14:00:00, 2026-11-03T14:00:00-05:00", "2026-11-03T14:00:00Z, 2026-11-03 14:00:00, 2026-11-03T14:00:00-05:00"),
            Arguments.of("555       2010108", "555       *******"));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void digits_are_masked_whatever_stands_between(String text, String masked) {
        assertThat(PhoneMask.of(text)).isEqualTo(masked);
        assertThat(PhoneMask.ofRecord(text)).isEqualTo(masked);
    }

    @Test
    void a_member_that_holds_a_phone_is_masked_whatever_it_looks_like() {
        assertThat(PhoneMask.ofRecord("{\"data\":{\"phone\":\"555 CALL 12\",\"note\":\"12 - 34\",\"phoneNumber\" : 555123,\"toPhoneNumber\":\"+555 - 201 - 0112\",\"phone_number\":null}}"))
                .isEqualTo("{\"data\":{\"phone\":\"***********\",\"note\":\"12 - 34\",\"phoneNumber\" : ******,\"toPhoneNumber\":\"+****************\",\"phone_number\":null}}");
        assertThat(PhoneMask.ofRecord("{\"body\":\"{\\\"phone\\\":\\\"555 CALL 12\\\",\\\"id\\\":\\\"7\\\"}\"}"))
                .isEqualTo("{\"body\":\"{\\\"phone\\\":\\\"***********\\\",\\\"id\\\":\\\"7\\\"}\"}");
        assertThat(PhoneMask.ofRecord("{\"phone\":\"5\\\"55 CALL\",\"id\":\"7\"}")).isEqualTo("{\"phone\":\"**********\",\"id\":\"7\"}");
        assertThat(PhoneMask.ofRecord("{\"phone\":\"555 CA")).as("cut off").isEqualTo("{\"phone\":\"******");
    }

    /** A record may be a megabyte, all of it in one member, or all of it digits. */
    @Test
    void aLongValueIsMaskedLikeAShortOne() {
        String letters = "x".repeat(500_000);
        String digits = "1 ".repeat(500_000) + "1";

        assertThat(PhoneMask.ofRecord("{\"phone\":\"" + letters + "\"}")).isEqualTo("{\"phone\":\"" + "*".repeat(500_000) + "\"}");
        assertThat(PhoneMask.ofRecord("\"{\\\"phone\\\":\\\"" + letters + "\\\"}\"")).isEqualTo("\"{\\\"phone\\\":\\\"" + "*".repeat(500_000) + "\\\"}\"");
        assertThat(PhoneMask.of(digits)).isEqualTo(digits.replace('1', '*'));
    }
}
