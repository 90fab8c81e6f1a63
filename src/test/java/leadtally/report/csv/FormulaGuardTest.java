package leadtally.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00a0=1", "\u3000-x", "  \t"})
    void whatASpreadsheetWouldRunGetsAQuote(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "'=1", "1-2", "L-10", "वसंत", ".=1"})
    void allElseStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            +1 (202) 555-01 | +1 (202) 555-01
            -5550100        | -5550100
            =cmd            | '=cmd
            @x              | '@x
            +1;cmd()        | '+1;cmd()
            """)
    void anUnreadablePhoneIsGuardedUnlessItLooksLikeOne(String text, String printed) {
        assertThat(FormulaGuard.guardPhone(text)).isEqualTo(printed);
    }
}
