package leadtally.intake.answer;

import leadtally.lead.AnswerKind;

/**
 * What an answer says of one lead.
 *
 * @param block {@code DND}, {@code BLACKLISTED} or {@code ""}
 * @param failure why it is no answer, {@code ""} if it is one
 */
public record Verdict(AnswerKind kind, String block, String failure) {
    public static Verdict of(AnswerKind kind) {
        return new Verdict(kind, "", "");
    }

    public static Verdict failed(String failure) {
        return new Verdict(AnswerKind.FAILED, "", failure);
    }

    public Verdict blocked(String block) {
        return new Verdict(kind, block, failure);
    }
}
