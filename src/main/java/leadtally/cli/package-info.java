/** The command line: one class per command, plain picocli. Exit codes are {@link leadtally.job.ExitCodes}. */
@NullMarked
package leadtally.cli;

import org.jspecify.annotations.NullMarked;
