package leadtally.reconcile.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import leadtally.reconcile.step.FeedSilence.Feed;
import leadtally.reconcile.step.FeedSilence.Silence;
import org.junit.jupiter.api.Test;

class FeedSilenceTest {
    private static final Feed CREATED = new Feed("aktify", "c1", "campaign.lead_created");
    private static final Feed CALLS = new Feed("aktify", "c1", "lead.call_ended");

    private final FeedSilence silence = new FeedSilence();

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private void spoke(Feed feed, int... days) {
        IntStream.of(days).forEach(day -> silence.hadEvent(feed, day(day)));
    }

    @Test
    void aFeedThatStopsWhileItsVendorGoesOnIsSilentOnItsFirstDayWithoutAnEventOnly() {
        spoke(CREATED, 1, 2, 3, 4, 5, 6, 7);
        spoke(CALLS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(silence.until(day(10))).containsExactly(new Silence(CREATED, day(8), day(7)));
    }

    @Test
    void whileTheVendorIsSilentAsAWholeEachDayIsSilentUntilTooFewDaysAreInSight() {
        spoke(CREATED, 1, 2, 3, 4, 5, 6, 7);

        assertThat(silence.until(day(31)))
                .extracting(Silence::day)
                .containsExactly(day(8), day(9), day(10), day(11), day(12), day(13), day(14), day(15));
    }

    @Test
    void sixDaysAreTooFew() {
        spoke(CREATED, 2, 3, 4, 5, 6, 7);

        assertThat(silence.until(day(31))).isEmpty();
    }

    @Test
    void theFeedMustHaveSpokenOnEachOfTheVendorsLastSevenDays() {
        spoke(CREATED, 1, 2, 4, 5, 6, 7, 8);
        spoke(CALLS, 3);

        assertThat(silence.until(day(9))).isEmpty();
    }

    @Test
    void daysWithoutAnyEventOfTheVendorAreNoGap() {
        spoke(CREATED, 1, 2, 3, 5, 6, 8, 12);
        spoke(CALLS, 13);

        assertThat(silence.until(day(13))).extracting(Silence::day).containsExactly(day(13));
    }

    @Test
    void aDayThatHasNotEndedIsNotSilent() {
        spoke(CREATED, 1, 2, 3, 4, 5, 6, 7);

        assertThat(silence.until(day(7))).isEmpty();
        assertThat(silence.until(day(8))).hasSize(1);
    }

    @Test
    void aLateEventEndsTheSilence() {
        spoke(CREATED, 1, 2, 3, 4, 5, 6, 7, 8);
        spoke(CALLS, 8, 9, 10);

        assertThat(silence.until(day(8))).isEmpty();
        assertThat(silence.until(day(10))).extracting(Silence::day).containsExactly(day(9));
    }
}
