package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that was resumed, and the one that was asked for after it, end with one code. */
class ExitCodesTest {
    @ParameterizedTest
    @CsvSource({"0,0,0", "0,2,2", "2,3,3", "2,1,1", "3,1,1", "1,5,5", "3,5,5", "5,143,143", "3,130,130"})
    void theWorseCounts(int one, int other, int worse) {
        assertThat(ExitCodes.graver(one, other)).isEqualTo(worse);
        assertThat(ExitCodes.graver(other, one)).isEqualTo(worse);
    }
}
