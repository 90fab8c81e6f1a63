package leadtally.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "optedout, true", "Opted out, true", "\" OPTED_OUT\", true", "opted-out, true", "\"opted\u00a0out\", true", "o-p_t e d o u t, true",
        "optedou, false", "optedoutx, false", "opted.out, false", "\"\", false", "opted in, false"
    })
    void blanksLinesCaseAndOnlyTheyAreIgnored(String raw, boolean spelt) {
        assertThat(Letters.spell(raw, "optedout")).isEqualTo(spelt);
    }
}
