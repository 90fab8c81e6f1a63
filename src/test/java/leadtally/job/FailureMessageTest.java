package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMessageTest {
    private static final IOException DENIED = new AccessDeniedException("in/a.csv");

    @ParameterizedTest
    @MethodSource
    void a_failure_is_told_by_who_knew_the_file_else_by_its_innermost_cause(Throwable failure, String told) {
        assertThat(FailureMessage.of(failure)).isEqualTo(told);
    }

    static Stream<Arguments> a_failure_is_told_by_who_knew_the_file_else_by_its_innermost_cause() {
        return Stream.of(
                Arguments.of(DENIED, "AccessDeniedException in/a.csv"),
                Arguments.of(new IllegalStateException(DENIED), "AccessDeniedException in/a.csv"),
                Arguments.of(new UncheckedIOException(DENIED), "AccessDeniedException in/a.csv"),
                Arguments.of(
                        new IllegalStateException("step list", new IOException("in/a.csv - cannot be read (AccessDeniedException); make it readable", DENIED)),
                        "in/a.csv - cannot be read (AccessDeniedException); make it readable"),
                Arguments.of(
                        new IllegalStateException(new UncheckedIOException("cannot write out/x.csv: No space left on device; check the space", new IOException("No space left on device"))),
                        "cannot write out/x.csv: No space left on device; check the space"),
                Arguments.of(new IllegalStateException(new SQLException("the connection is lost", new EOFException())), "the connection is lost"),
                Arguments.of(new NullPointerException(), "NullPointerException"),
                Arguments.of(new IllegalStateException("outer", new SQLException("no such table")), "no such table"));
    }
}
