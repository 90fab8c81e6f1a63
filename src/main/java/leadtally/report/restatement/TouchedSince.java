package leadtally.report.restatement;

import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import org.jspecify.annotations.Nullable;

/** The phones, feeds and answers touched since a run, for all editions that are written one after the other or side by side: most compare with the same run, and its answer is kept until another is asked for. */
public final class TouchedSince {
    private long runNo;
    private @Nullable TouchedGroups groups;
    private long runNoOfFeeds;
    private @Nullable FeedCauses feeds;
    private long runNoOfAnswers;
    private @Nullable AnswersSince answers;

    /**
     * @param phones with the same key each time
     */
    synchronized TouchedGroups of(FactsSince since, PhonePrint phones) {
        TouchedGroups known = groups;
        if (known == null || runNo != since.runNo()) {
            known = TouchedGroups.since(since, phones);
            runNo = since.runNo();
            groups = known;
        }
        return known;
    }

    /** Asked only where a feed's silence changed that time has not changed. */
    synchronized FeedCauses feeds(FactsSince since) {
        FeedCauses known = feeds;
        if (known == null || runNoOfFeeds != since.runNo()) {
            known = FeedCauses.since(since);
            runNoOfFeeds = since.runNo();
            feeds = known;
        }
        return known;
    }

    /**
     * Asked only where something was found of an answer of several leads.
     *
     * @param phones with the same key each time
     */
    synchronized AnswersSince answers(FactsSince since, PhonePrint phones) {
        AnswersSince known = answers;
        if (known == null || runNoOfAnswers != since.runNo()) {
            known = AnswersSince.of(since, phones);
            runNoOfAnswers = since.runNo();
            answers = known;
        }
        return known;
    }
}
