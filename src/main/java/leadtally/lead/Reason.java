package leadtally.lead;

import static leadtally.lead.Severity.CRITICAL;
import static leadtally.lead.Severity.HIGH;
import static leadtally.lead.Severity.LOW;
import static leadtally.lead.Severity.MEDIUM;

/** Why something does not add up (rule 6), with its severity and what to do next, in words that operations and finance can act on. */
public enum Reason {
    NO_OUTCOME_BY_DEADLINE(HIGH, "Ask the vendor what became of this lead; send it again if it never arrived."),
    CREATED_AND_LANDLINE(HIGH, "Ask the vendor which of the two is true; stop texting the number until then."),
    OUTCOME_AMBIGUOUS(MEDIUM, "Find out which of the submissions is meant; send an external lead id with each."),
    OUTCOME_FOR_UNKNOWN_LEAD(MEDIUM, "Find the submission behind this outcome: a missing house line, or a lead that is not ours."),
    CALL_FOR_UNKNOWN_LEAD(MEDIUM, "Find out why the vendor called a number that was not submitted to it."),
    PHONE_DIFFERS(MEDIUM, "Compare the phone submitted with the phone reported; correct the one that is wrong."),
    LEAD_SUBMITTED_TWICE(LOW, "Check why the number was submitted to the same campaign again; do not pay twice."),
    SUBMISSION_CHANGED(MEDIUM, "Find out who changed the submission after it was sent, and which version the vendor holds."),
    SUBMITTED_AFTER_DNC(HIGH, "Suppress the number before submission; check the suppression list of this feed."),
    CREATED_DESPITE_DNC(HIGH, "Have the vendor remove the lead; it was created after the opt-out."),
    CONTACTED_AFTER_DNC(CRITICAL, "Stop all contact at once, tell compliance, and record how it happened."),
    CONTACTED_LANDLINE(MEDIUM, "Stop texting this number: it is a landline."),
    OPT_OUT_NOT_RECORDED(CRITICAL, "Record the opt-out with the vendor by hand today, and ask why it was not recorded."),
    TRANSFER_NOT_CONFIRMED(MEDIUM, "Check with the agents whether the transferred call arrived."),
    TRANSFER_WITHOUT_RESULT(MEDIUM, "Ask the vendor for the result of the transferred call."),
    RESCHEDULE_NOT_BOOKED(MEDIUM, "Book the callback that the lead asked for."),
    CALLBACK_MISSED(HIGH, "Call the lead back now."),
    CALLBACK_LATE(LOW, "Look at why the callback was late."),
    CALL_NOT_ENDED(LOW, "Ask the vendor for the end and the result of this call."),
    CALL_ENDED_WITHOUT_START(LOW, "Ask the vendor for the start of this call; an event may be lost."),
    SCHEDULED_FLAG_CONTRADICTS_CALL_TYPE(LOW, "Tell the vendor that its call type and its scheduled flag disagree."),
    KEY_NOT_AVAILABLE(LOW, "Tell the vendor that key 2 was reported on an inbound call."),
    SAME_EVENT_DIFFERENT_CONTENT(MEDIUM, "Ask the vendor which of the contents is right."),
    BILLED_NOT_BILLABLE(HIGH, "Dispute the amount: traffic or status of this event is not billable."),
    BILLED_TWICE(HIGH, "Dispute the amount: the same message was billed before."),
    BILLED_AFTER_DNC(HIGH, "Dispute the amount: the contact broke an opt-out."),
    BILLED_AMOUNT_MISSING(LOW, "Ask the vendor for the amount of this billed event."),
    BILLED_AMOUNT_CHANGED(MEDIUM, "Compare the change with the vendor's invoice."),
    ANSWER_FAILED(MEDIUM, "Send the request again; the vendor gave no usable answer."),
    BATCH_TOTALS_DISAGREE(HIGH, "Compare the batch lead by lead with the vendor; its totals and results disagree."),
    FEED_SILENT(HIGH, "Check the subscription and the receiver of this feed, then ask the vendor to send the day again.");

    private final Severity severity;
    private final String nextAction;

    Reason(Severity severity, String nextAction) {
        this.severity = severity;
        this.nextAction = nextAction;
    }

    public Severity severity() {
        return severity;
    }

    /** What to do next, one sentence, for people. */
    public String nextAction() {
        return nextAction;
    }
}
