package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFaultTest {
    @ParameterizedTest
    @MethodSource
    void why_it_failed_is_told_also_where_java_names_the_file_alone(IOException failure, String why) {
        assertThat(FileFault.why(failure)).isEqualTo(why);
    }

    static Stream<Arguments> why_it_failed_is_told_also_where_java_names_the_file_alone() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("out/a.csv"), "out/a.csv: it is not there"),
                Arguments.of(new FileSystemException("out/a.csv", null, "No space left on device"), "out/a.csv: No space left on device"),
                Arguments.of(new IOException("No space left on device"), "No space left on device"),
                Arguments.of(new EOFException(), "the system gives no reason"));
    }
}
