package leadtally.reconcile.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.lead.BusinessDays;
import leadtally.lead.Phone;
import leadtally.lead.Reason;
import leadtally.reconcile.Cause;

/** The silent days of all feeds as causes of FEED_SILENT (rule 6). Feeds are of webhooks and Leadping events (refinement 7.4). */
final class FeedSilentCauses {
    private final Store store;
    private final BusinessDays days;

    FeedSilentCauses(Store store, BusinessDays days) {
        this.store = store;
        this.days = days;
    }

    List<Cause> find(Instant asOf) {
        FeedSilence silence = new FeedSilence();
        store.stream("queries/reconcile/feed_days", Map.of(), row -> silence.hadEvent(
                new FeedSilence.Feed(row.getString("vendor"), row.getString("campaign"), row.getString("event_type")),
                row.getObject("business_day", LocalDate.class)));
        LocalDate lastEnded = days.of(asOf).minusDays(1);
        return silence.until(lastEnded).stream().map(this::cause).toList();
    }

    private Cause cause(FeedSilence.Silence silent) {
        FeedSilence.Feed feed = silent.feed();
        return new Cause(
                Reason.FEED_SILENT,
                List.of(feed.vendor(), feed.campaign(), feed.type(), silent.day().toString()),
                GlobalCauses.group(Reason.FEED_SILENT),
                feed.vendor(),
                feed.campaign(),
                "",
                Phone.NONE,
                days.start(silent.day()),
                silent.day(),
                null,
                "",
                "no " + feed.type() + "; the last came on " + silent.lastDay(),
                "",
                null);
    }
}
