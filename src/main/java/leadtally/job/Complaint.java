package leadtally.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must reach somebody whatever else is left unsaid: on standard error, or in the log where that is asked for. */
final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private Complaint() {}

    static void of(Run run, String text) {
        if (run.settings().json()) {
            LOG.atError().addKeyValue("run", run.number()).log(text);
        } else {
            System.err.println("leadtally: " + text);
        }
    }
}
