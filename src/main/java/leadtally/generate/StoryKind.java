package leadtally.generate;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Every story that can be told: how often among ordinary leads (parts of the whole; 0: only in turn), how many leads it takes, how many hours after
 * its first submission all of it is settled, and who tells it.
 */
enum StoryKind {
    WORKED(430, 1, 2, CallStories::worked),
    TEXTED(280, 1, 1, LeadpingStories::worked),
    LANDLINE(75, 1, 1, AktifyStories::landline),
    QUIET(60, 1, 1, AktifyStories::quiet),
    WAITING(60, 1, 0, AktifyStories::waiting),
    OTONI_CREATED(25, 1, 1, OtoniStarkStories::created),
    OTONI_SECONDARY(8, 3, 1, OtoniStarkStories::secondary),
    OTONI_LISTED(5, 1, 1, OtoniStarkStories::listed),
    YOTEL_ADDED(25, 1, 1, YotelStories::added),
    YOTEL_BULK_PUSH(4, YotelStories.BULK, 1, YotelStories::bulk),
    SHARED_PHONE(6, 2, 1, LeadpingStories::sharedPhone),
    CREATED_BEFOREHAND(2, 1, 0, AktifyStories::createdBeforehand),
    CONTRADICTED(3, 1, 2, AktifyStories::contradicted),
    MISSING(2, 1, 24, AktifyStories::missing),
    UNREADABLE_PHONE(3, 1, 0, AktifyStories::unreadablePhone),
    DUPLICATE(3, 2, 3, ResubmissionStories::duplicate),
    DUPLICATE_OF_LATER(1, 2, 4, ResubmissionStories::duplicateOfLater),
    CREATED_TWICE(1, 2, 2, ResubmissionStories::createdTwice),
    LANDLINE_THEN_CREATED(1, 2, 3, ResubmissionStories::landlineThenCreated),
    AMBIGUOUS(0, 2, 1, ResubmissionStories::ambiguous),
    PHONE_DIFFERS(1, 1, 1, AktifyStories::phoneDiffers),
    PHONE_ABSENT(0, 1, 1, AktifyStories::phoneAbsent),
    PHONE_CHANGED(0, 1, 1, ResubmissionStories::phoneChanged),
    TEST_CHANGED(0, 1, 1, ResubmissionStories::testChanged),
    SAME_EVENT_OTHER_CONTENT(0, 1, 1, AktifyStories::sameEventOtherContent),
    TEST(8, 1, 1, AktifyStories::test),
    UNKNOWN_TYPE(2, 1, 2, AktifyStories::unknownType),
    TRANSFER_NOT_CONFIRMED(2, 1, 2, CallStories::transferNotConfirmed),
    TRANSFER_WITHOUT_RESULT(1, 1, 2, CallStories::transferWithoutResult),
    RESCHEDULE_NOT_BOOKED(1, 1, 2, CallStories::rescheduleNotBooked),
    CALLBACK_MISSED(1, 1, 5, CallStories::callbackMissed),
    CALLBACK_LATE(1, 1, 5, CallStories::callbackLate),
    CALLBACK_SUPERSEDED(1, 1, 5, CallStories::callbackSuperseded),
    NOT_ENDED(1, 1, 5, CallStories::notEnded),
    ENDED_WITHOUT_START(1, 1, 1, CallStories::endedWithoutStart),
    FLAG_CONTRADICTS_TYPE(0, 1, 2, CallStories::flagContradictsType),
    KEY_NOT_AVAILABLE(0, 1, 2, CallStories::keyNotAvailable),
    DNC_INSTEAD_OF_CREATED(3, 1, 2, DncStories::insteadOfCreated),
    DNC_BEFORE_SUBMISSION(1, 1, 0, DncStories::beforeSubmission),
    CREATED_DESPITE_DNC(1, 1, 2, DncStories::createdDespite),
    SUBMITTED_AND_CREATED_DESPITE_DNC(0, 1, 1, DncStories::submittedAndCreatedDespite),
    CALLED_AFTER_DNC(1, 1, 4, DncStories::calledAfter),
    TEXTED_AFTER_DNC(0, 1, 4, DncStories::textedAfter),
    CONFIRMED_TWICE(0, 1, 2, DncStories::confirmedTwice),
    OPT_OUT_NOT_RECORDED(0, 1, 4, DncStories::notRecorded),
    DNC_ACROSS_VENDORS(1, 2, 4, DncStories::acrossVendors),
    OPTED_OUT(1, 1, 4, DncStories::optedOut),
    TEXTED_LANDLINE(1, 1, 4, DncStories::textedLandline),
    LEADPING_MISSING(1, 1, 0, LeadpingStories::missing),
    LEADPING_ORPHAN(1, 1, 2, LeadpingStories::orphan),
    LEADPING_INTERNAL_ORPHAN(0, 1, 2, LeadpingStories::internalOrphan),
    LEADPING_INVALID(0, 1, 1, LeadpingStories::invalid),
    LEADPING_EMIRATES(0, 1, 1, LeadpingStories::emirates),
    UNBILLABLE_TRAFFIC(0, 1, 1, BillingStories::unbillableTraffic),
    UNBILLABLE_STATUS(0, 1, 1, BillingStories::unbillableStatus),
    BILLED_TWICE(0, 1, 1, BillingStories::twice),
    AMOUNT_MISSING(0, 1, 73, BillingStories::amountMissing),
    AMOUNT_CHANGED(1, 1, 3, BillingStories::amountChanged),
    OTONI_BLACKLISTED(0, 1, 1, OtoniStarkStories::blacklisted),
    OTONI_BLACKLISTED_LATER(0, 1, 3, OtoniStarkStories::blacklistedLater),
    OTONI_DUPLICATE(0, 1, 1, OtoniStarkStories::duplicate),
    OTONI_REFUSED(0, 1, 1, OtoniStarkStories::refused),
    OTONI_FAILED(0, 1, 1, OtoniStarkStories::failed),
    OTONI_FAILED_THEN_CREATED(0, 1, 1, OtoniStarkStories::failedThenCreated),
    YOTEL_BLOCKED(2, 1, 1, YotelStories::blocked),
    YOTEL_REFUSED(0, 1, 1, YotelStories::refused),
    YOTEL_FAILED(0, 1, 1, YotelStories::failed),
    YOTEL_MISSING(0, 1, 1, YotelStories::missing),
    YOTEL_TWICE(0, 2, 2, YotelStories::twice),
    YOTEL_TOTALS_DISAGREE(0, YotelStories.BULK, 1, YotelStories::totalsDisagree),
    ORPHAN_OUTCOME(2, 1, 2, OrphanStories::outcome),
    ORPHAN_CALL(2, 1, 2, OrphanStories::call),
    ORPHAN_OPT_OUT(1, 1, 1, OrphanStories::optOut),
    UNREADABLE_WEBHOOK(1, 1, 1, OrphanStories::unreadableWebhook),
    UNREADABLE_ROW(1, 1, 1, OrphanStories::unreadableRow),
    UNREADABLE_EVENT(0, 1, 1, OrphanStories::unreadableEvent),
    /** Told first on each day, when the days are full enough for a feed that may fall silent. */
    METRONOME(0, 1, 1, AktifyStories::metronome);

    final int weight;
    final int leads;
    final Duration settled;
    private final Consumer<Scene> teller;

    StoryKind(int weight, int leads, int hours, Consumer<Scene> teller) {
        this.weight = weight;
        this.leads = leads;
        this.settled = Duration.ofHours(hours);
        this.teller = teller;
    }

    void tell(Scene scene) {
        teller.accept(scene);
    }
}
