package leadtally.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log on standard error: lines of text, warnings and worse; or with {@code --log json} an object a line, what the run does too. */
final class Logs {
    private static final Logger LOG = LoggerFactory.getLogger("leadtally");
    private static volatile boolean json;

    private Logs() {}

    static void asJson() {
        if (!json && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
            JsonLines encoder = new JsonLines();
            encoder.setContext(context);
            encoder.start();
            appender.setContext(context);
            appender.setTarget("System.err");
            appender.setEncoder(encoder);
            appender.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
            context.getLogger("leadtally").setLevel(Level.INFO);
            json = true;
        }
    }

    /** Whether each line of standard error is to be JSON. */
    static boolean areJson() {
        return json;
    }

    /** Says why a command ended. */
    static void error(String text, PrintWriter otherwise) {
        if (json) {
            LOG.error(text);
        } else {
            otherwise.println("leadtally: " + text);
        }
    }
}
