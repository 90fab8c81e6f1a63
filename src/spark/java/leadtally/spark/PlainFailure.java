package leadtally.spark;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;

/** Tells why a job of Spark failed in the words of the task that did, without the traces that Spark puts into the message. */
final class PlainFailure {
    private static final Pattern REASON = Pattern.compile("most recent failure: Lost task [^:]*?\\): (?:[\\w.$]+: )?([^\\n]+)");

    private PlainFailure() {}

    static <T> T of(Supplier<T> job) {
        try {
            return job.get();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw told(e);
        }
    }

    private static RuntimeException told(Exception failure) {
        if (failure instanceof SparkException) {
            Matcher reason = REASON.matcher(String.valueOf(failure.getMessage()));
            if (reason.find()) {
                return new IllegalStateException(reason.group(1));
            }
        }
        return new IllegalStateException(failure.getMessage(), failure);
    }
}
