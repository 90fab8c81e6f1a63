package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 1.2 and 1.3, case by case. */
class PhoneReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // 1.2: as it is, in every region, even where no numbering plan knows it
                "+1234567890|US|+1234567890",
                "+1234567890|IN|+1234567890",
                "+1234567|''|+1234567",
                "+123456|US|-",
                "+0123456789|US|-",
                "+123456789012345|US|+123456789012345",
                "+1234567890123456|US|-",
                // what people put between digits, tel: and extensions
                "(509) 555-1234|US|+15095551234",
                "' 509.555.1234 '|US|+15095551234",
                "509/555/1234|US|+15095551234",
                "509\u00A0555\u20091234|US|+15095551234",
                "tel:+1-509-555-1234;ext=2|US|+15095551234",
                "TEL:5095551234|US|+15095551234",
                "8005078317;222|US|+18005078317",
                "509-555-1234 x99|US|+15095551234",
                "509-555-1234 EXT 99|US|+15095551234",
                "509-555-1234 e99|US|-",
                "+91 98765-43210|US|+919876543210",
                // US
                "15095551234|US|+15095551234",
                "25095551234|US|-",
                "509555123|US|-",
                "1234567890|US|+11234567890",
                // IN
                "9876543210|IN|+919876543210",
                "09876543210|IN|+919876543210",
                "919876543210|IN|+919876543210",
                "929876543210|IN|-",
                "19876543210|IN|-",
                // BR
                "1198765432|BR|+551198765432",
                "11987654321|BR|+5511987654321",
                "551198765432|BR|+551198765432",
                "5511987654321|BR|+5511987654321",
                "5411987654321|BR|-",
                // other regions: the library's valid numbers
                "050 123 4567|AE|+971501234567",
                "05012345|AE|-",
                "0501234567|QQ|-",
                "800-FLOWERS|GB|-",
                "020 7946 0018|GB|+442079460018",
                // nothing to go by
                "5095551234|''|-",
                "invalid|IN|-",
                "٥٠٩٥٥٥١٢٣٤|US|-",
                "5095551234 5095551234|US|-",
                "x|US|-",
            })
    void reads(String text, String region, String e164) {
        Phone phone = PhoneReader.read(text, region);
        assertThat(phone.number()).isEqualTo(e164 == null ? null : new PhoneNumber(e164));
        assertThat(phone.raw()).isEqualTo(text.trim());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "9876543210|+919876543210",
                "09876543210|+919876543210",
                "919876543210|+919876543210",
                "+919876543210|+919876543210",
                "+15095551234|-",
                "+91987654321|-",
                "+9198765432101|-",
                "invalid|-",
            })
    void yotelKnowsIndiaOnly(String text, String e164) {
        assertThat(PhoneReader.readIndian(text).number()).isEqualTo(e164 == null ? null : new PhoneNumber(e164));
    }

    @Test
    void blankIsNone() {
        assertThat(PhoneReader.read("", "US")).isEqualTo(Phone.NONE);
        assertThat(PhoneReader.read(" \u3000\t", "US")).isEqualTo(Phone.NONE);
    }
}
