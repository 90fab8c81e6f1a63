package leadtally.reconcile;

/**
 * What "same vendor, campaign and phone" compares. No campaign equals no campaign only (refinement 6.3); attribution asks otherwise by itself.
 *
 * @param phone {@link leadtally.lead.Phone#group()}: the number, or the raw text of an unreadable one
 */
record Key(String vendor, String campaign, String phone) {
    static Key of(Submission submission) {
        return new Key(submission.vendor, submission.campaign, submission.phone.group());
    }
}
