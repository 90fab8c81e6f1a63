package leadtally.report.restatement;

import java.util.function.Supplier;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;
import org.jspecify.annotations.Nullable;

/** The phones, feeds and answers touched since a run, for all editions that are written one after the other or side by side: most compare with the same run, and its answer is kept until another is asked for. */
public final class TouchedSince {
    private final Kept<TouchedGroups> groups = new Kept<>();
    private final Kept<FeedCauses> feeds = new Kept<>();
    private final Kept<AnswersSince> answers = new Kept<>();

    /**
     * @param phones with the same key each time
     */
    synchronized TouchedGroups of(FactsSince since, PhonePrint phones) {
        return groups.of(since, () -> TouchedGroups.since(since, phones));
    }

    /** Asked only where a feed's silence changed that time has not changed. */
    synchronized FeedCauses feeds(FactsSince since) {
        return feeds.of(since, () -> FeedCauses.since(since));
    }

    /**
     * Asked only where something was found of an answer of several leads.
     *
     * @param phones with the same key each time
     */
    synchronized AnswersSince answers(FactsSince since, PhonePrint phones) {
        return answers.of(since, () -> AnswersSince.of(since, phones));
    }

    /** What was asked last. */
    private static final class Kept<T> {
        private long runNo;
        private @Nullable T known;

        T of(FactsSince since, Supplier<T> asked) {
            T now = known;
            if (now == null || runNo != since.runNo()) {
                now = asked.get();
                runNo = since.runNo();
                known = now;
            }
            return now;
        }
    }
}
