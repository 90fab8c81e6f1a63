package leadtally.job.doctor;

/**
 * What one look found.
 *
 * @param what was looked at
 * @param ok whether the night can do with it
 * @param text what it is like; of a fault, also what to do
 */
public record Finding(String what, boolean ok, String text) {
    static Finding ok(String what, String text) {
        return new Finding(what, true, text);
    }

    static Finding fault(String what, String text) {
        return new Finding(what, false, text);
    }
}
