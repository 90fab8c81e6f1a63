package leadtally.report.restatement;

import leadtally.lead.Reason;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import org.jspecify.annotations.Nullable;

/** The answers taken in since that are none, or whose totals disagree, by the id that their discrepancies print: what is found of an answer of several leads has no phone to ask by. */
final class AnswersSince {
    private final HashedCauses causes = new HashedCauses();

    private AnswersSince() {}

    static AnswersSince of(FactsSince since, PhonePrint phones) {
        AnswersSince answers = new AnswersSince();
        since.answers((vendor, key, isSubmission) -> {
            ChangeCause cause = ChangeCause.of(isSubmission, false);
            answers.causes.add(phones.id(Reason.ANSWER_FAILED + "|" + vendor + "|" + key), cause);
            answers.causes.add(phones.id(Reason.BATCH_TOTALS_DISAGREE + "|" + vendor + "|" + key), cause);
        });
        return answers;
    }

    /** Null of an answer that was known. */
    @Nullable ChangeCause of(CsvRow discrepancy) {
        return causes.of(discrepancy.cell("id"));
    }
}
