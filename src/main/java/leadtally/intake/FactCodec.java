package leadtally.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Content;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.RejectionReason;
import leadtally.lead.SubmissionLine;
import leadtally.lead.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** The compact byte form of deliveries and rejections in bucket files. It lives no longer than a run: no version, no compatibility. */
public final class FactCodec {
    private static final int SUBMISSION = 1;
    private static final int WEBHOOK = 2;
    private static final int LEADPING_EVENT = 3;
    private static final int LEADPING_LEAD = 4;
    private static final int ANSWER = 5;
    private static final int REJECTION = 6;

    private FactCodec() {}

    static void write(Delivery delivery, FactOutput out) {
        Fact fact = delivery.fact();
        out.number(kind(fact)).number(delivery.inputId()).number(delivery.record()).number(delivery.line()).text(delivery.knownBy());
        out.key(delivery.identity()).key(delivery.content());
        out.text(fact.vendor()).text(fact.campaign()).content(fact.content()).instant(fact.observedAt()).text(fact.source()).phone(fact.phone());
        out.text(isPhones(delivery) ? "" : delivery.group());
        if (fact instanceof SubmissionLine line) {
            submission(line, out);
        } else if (fact instanceof WebhookEvent event) {
            webhook(event, out);
        } else if (fact instanceof LeadpingEvent event) {
            leadpingEvent(event, out);
        } else if (fact instanceof LeadpingLead lead) {
            out.text(lead.id()).text(lead.processingStatus()).instant(lead.versionInstant()).instant(lead.eventTime());
        } else if (fact instanceof AnsweredLead lead) {
            answer(lead, out);
        }
    }

    /** Whether the delivery's group is its phone's own: then it is not written a second time. */
    private static boolean isPhones(Delivery delivery) {
        PhoneNumber number = delivery.fact().phone().number();
        return number != null && number.e164().equals(delivery.group());
    }

    static void write(Rejection rejection, FactOutput out) {
        out.number(REJECTION).number(rejection.inputId()).number(rejection.record()).number(rejection.line());
        out.text(rejection.reason().name()).text(rejection.raw()).text(rejection.message()).text(rejection.knownBy());
    }

    static void write(Tie tie, FactOutput out) {
        out.flag(tie.isIdentity()).key(tie.key()).text(tie.group()).number(tie.inputId()).number(tie.record());
    }

    /** The tie that such bytes are. */
    public static Tie tie(byte[] bytes, PieceNumbers numbers, Recurring recurring) {
        FactInput in = new FactInput(bytes, recurring);
        boolean isIdentity = in.is();
        UUID key = in.key();
        String group = in.word();
        long number = in.number();
        return new Tie(isIdentity, key, group, numbers.inputId(number), numbers.record(number, in.number()));
    }

    /** The bytes of a delivery, to be read by {@link #delivery}. */
    public static byte[] bytes(Delivery delivery) {
        FactOutput out = new FactOutput();
        write(delivery, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    /** The bytes of a rejection, to be read by {@link #rejection}. */
    public static byte[] bytes(Rejection rejection) {
        FactOutput out = new FactOutput();
        write(rejection, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    /** Gives the delivery or rejection that such bytes are to the sink. */
    public static void read(byte[] record, PieceNumbers numbers, Recurring recurring, RecordSink sink) throws IOException {
        if (isRejection(record)) {
            sink.reject(rejection(record, numbers));
        } else {
            sink.deliver(delivery(record, numbers, recurring));
        }
    }

    /** Whether the bytes are a rejection's. */
    public static boolean isRejection(byte[] bytes) {
        return new FactInput(bytes, Recurring.none()).number() == REJECTION;
    }

    public static Rejection rejection(byte[] bytes) {
        return rejection(bytes, PieceNumbers.none());
    }

    static Rejection rejection(byte[] bytes, PieceNumbers numbers) {
        FactInput in = new FactInput(bytes, Recurring.none());
        in.number();
        long number = in.number();
        return new Rejection(
                numbers.inputId(number), numbers.record(number, in.number()), in.number(), RejectionReason.valueOf(in.text()), in.text(), in.text(), in.text());
    }

    public static Delivery delivery(byte[] bytes) {
        return delivery(bytes, PieceNumbers.none());
    }

    /** The delivery that such bytes are, its piece resolved to its file. */
    public static Delivery delivery(byte[] bytes, PieceNumbers numbers) {
        return delivery(bytes, numbers, Recurring.none());
    }

    static Delivery delivery(byte[] bytes, PieceNumbers numbers, Recurring recurring) {
        FactInput in = new FactInput(bytes, recurring);
        int kind = in.small();
        long number = in.number();
        long inputId = numbers.inputId(number);
        long record = numbers.record(number, in.number());
        long line = in.number();
        String knownBy = in.text();
        UUID identity = in.key();
        UUID content = in.key();
        Common common = new Common(in.word(), in.word(), in.content(), in.instant(), in.word(), in.phone());
        String own = in.text();
        String group = own.isEmpty() ? common.phone.group() : own;
        return new Delivery(inputId, record, line, fact(kind, common, in), knownBy, group, identity, content);
    }

    private static Fact fact(int kind, Common common, FactInput in) {
        return switch (kind) {
            case SUBMISSION -> submission(common, in);
            case WEBHOOK -> webhook(common, in);
            case LEADPING_EVENT -> leadpingEvent(common, in);
            case LEADPING_LEAD -> new LeadpingLead(
                    common.vendor, in.text(), common.campaign, common.phone, in.text(), in.sureInstant(), in.sureInstant(), common.content,
                    common.observedAt, common.source);
            case ANSWER -> answer(common, in);
            default -> throw new IllegalStateException("a bucket file holds a fact of kind " + kind + "; remove the work folder and run again");
        };
    }

    private static int kind(Fact fact) {
        if (fact instanceof SubmissionLine) {
            return SUBMISSION;
        }
        if (fact instanceof WebhookEvent) {
            return WEBHOOK;
        }
        if (fact instanceof LeadpingEvent) {
            return LEADPING_EVENT;
        }
        return fact instanceof LeadpingLead ? LEADPING_LEAD : ANSWER;
    }

    private record Common(
            String vendor, String campaign, Content content, @Nullable Instant observedAt, String source,
            Phone phone) {}

    private static void submission(SubmissionLine line, FactOutput out) {
        out.text(line.externalLeadId()).instant(line.submittedAt()).flag(line.test()).text(line.vendorLeadId()).text(line.parentLeadId());
    }

    private static SubmissionLine submission(Common common, FactInput in) {
        return new SubmissionLine(
                common.vendor, common.campaign, in.text(), common.phone, in.sureInstant(), in.is(), in.text(), in.text(), common.content,
                common.observedAt, common.source);
    }

    private static void webhook(WebhookEvent event, FactOutput out) {
        out.text(event.type()).text(event.linkId()).instant(event.eventTime()).instant(event.dncTimestamp()).flag(event.legacy());
        out.flag(event.testLead()).flag(event.scheduled()).text(event.callType()).text(event.callResult()).instant(event.scheduledTime());
        out.phone(event.transferredTo()).text(event.key());
    }

    private static WebhookEvent webhook(Common common, FactInput in) {
        return new WebhookEvent(
                common.vendor, in.word(), common.campaign, common.phone, in.text(), in.sureInstant(), in.instant(), in.is(), in.is(), in.flag(),
                in.word(), in.word(), in.instant(), in.phone(), in.word(), common.content, common.observedAt, common.source);
    }

    private static void leadpingEvent(LeadpingEvent event, FactOutput out) {
        Long retries = event.retryCount();
        out.text(event.id()).text(event.type()).text(event.activityType()).text(event.sourceId()).text(event.linkId()).text(event.direction());
        out.text(event.status()).text(event.trafficType()).flag(event.warmup()).text(event.billingStatus()).amount(event.amount());
        out.text(event.amountText()).text(event.providerMessageId()).text(event.telnyxId()).flag(retries == null).number(retries == null ? 0 : retries);
        out.instant(event.versionInstant()).instant(event.eventTime()).instant(event.sentAt()).instant(event.deliveredAt());
    }

    private static LeadpingEvent leadpingEvent(Common common, FactInput in) {
        return new LeadpingEvent(
                common.vendor, in.text(), in.word(), in.word(), common.campaign, in.word(), in.text(), common.phone, in.word(), in.word(), in.word(),
                in.is(), in.word(), in.amount(), in.word(), in.text(), in.text(), retries(in), in.sureInstant(), in.sureInstant(), in.instant(),
                in.instant(), common.content, common.observedAt, common.source);
    }

    private static @Nullable Long retries(FactInput in) {
        boolean absent = in.is();
        long count = in.number();
        return absent ? null : Long.valueOf(count);
    }

    private static void answer(AnsweredLead lead, FactOutput out) {
        out.text(lead.answerKey()).number(lead.ordinal()).number(lead.leads()).text(lead.externalLeadId()).text(lead.kind().name());
        out.text(lead.block()).text(lead.leadId()).instant(lead.instant()).instant(lead.requestedAt()).instant(lead.createdAt());
        out.instant(lead.updatedAt()).number(lead.parent()).number(lead.requestLeads()).text(lead.totalsFault()).text(lead.failure());
    }

    private static AnsweredLead answer(Common common, FactInput in) {
        return new AnsweredLead(
                common.vendor, common.campaign, in.text(), in.small(), in.small(), in.text(), common.phone, AnswerKind.valueOf(in.text()), in.text(),
                in.text(), in.sureInstant(), in.instant(), in.instant(), in.instant(), in.small(), in.small(), in.text(), in.text(), common.content,
                common.observedAt, common.source);
    }
}
