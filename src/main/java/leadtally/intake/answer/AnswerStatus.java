package leadtally.intake.answer;

import java.util.Set;
import leadtally.intake.json.Numbers;

/** What an HTTP status makes of an answer (rule 3.4). */
public enum AnswerStatus {
    /** 2xx: accepted, subject to content. */
    ACCEPTED,
    /** 409. */
    DUPLICATE,
    /** Another 4xx that is the vendor's last word: each lead of the request is refused. */
    REFUSED,
    /** No answer. */
    NONE;

    private static final Set<Integer> NOT_FINAL = Set.of(401, 403, 408, 425, 429);
    private static final int NO_CODE = -1;

    public static AnswerStatus of(String status) {
        int code = code(status);
        if (code >= 200 && code < 300) {
            return ACCEPTED;
        }
        if (code == 409) {
            return DUPLICATE;
        }
        return code >= 400 && code < 500 && !NOT_FINAL.contains(code) ? REFUSED : NONE;
    }

    /** The status as a number, -1 if it is none. */
    public static int code(String status) {
        Long code = Numbers.whole(status);
        return code == null || code < 0 || code > 999 ? NO_CODE : code.intValue();
    }

    /** Why an answer of this status is none, for people. */
    public static String failure(String status) {
        int code = code(status);
        return code == NO_CODE ? "no status" : "status " + code;
    }
}
