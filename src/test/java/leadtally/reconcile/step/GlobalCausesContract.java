package leadtally.reconcile.step;

import static leadtally.database.TestRows.content;
import static leadtally.database.TestRows.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import leadtally.database.Columns;
import leadtally.database.Store;
import leadtally.database.StoreContract;
import leadtally.database.TestRows;
import leadtally.lead.Digests;
import leadtally.lead.LeadpingEvent;
import leadtally.reconcile.Rules;
import leadtally.summarise.Summaries;
import org.junit.jupiter.api.Test;

abstract class GlobalCausesContract extends StoreContract {
    private static final long RUN = 3;
    private static final Instant AS_OF = Instant.parse("2026-01-09T12:00:00Z");
    private static final Rules.VendorRules USD = new Rules.VendorRules(Duration.ofHours(24), "USD");
    private static final Rules RULES = new Rules(
            TestRows.DAYS, Duration.ofMinutes(15), Duration.ofMinutes(30), Map.of("aktify", USD, "leadping", USD, "yotel", USD));

    private void replace() {
        new GlobalCauses(store, RULES).replace(RUN, AS_OF);
    }

    private List<String> causes(String columns) {
        return lines("select " + columns + " from cause order by subject");
    }

    /** A text message under the first provider's id that is given, judged as billed under it. */
    private void bill(String id, String at, String amount, Object... given) {
        List<Object> all = new ArrayList<>(List.of("amount", new BigDecimal(amount), "amount_scale", new BigDecimal(amount).scale()));
        int i = List.of(given).indexOf("provider_message_id");
        i = i < 0 ? List.of(given).indexOf("telnyx_id") : i;
        if (i >= 0) {
            all.addAll(List.of("billed_message", message((String) given[i], (String) given[i + 1])));
        }
        all.addAll(List.of(given));
        rows.leadping(id, "Sms", at, all.toArray());
    }

    private static UUID message(String column, String id) {
        return LeadpingEvent.billedMessage("leadping", column.equals("telnyx_id") ? "telnyxId" : "providerMessageId", id);
    }

    @Test
    void eachButTheEarliestBilledUnderOneIdIsBilledTwice() {
        bill("b", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m1", "link_id", "lead-9");
        bill("a", "2026-01-05T16:00:00Z", "0.020", "provider_message_id", "m1");
        bill("c", "2026-01-04T16:00:00Z", "0.02", "provider_message_id", "m1", "telnyx_id", "t1");
        bill("telnyx", "2026-01-05T16:00:00Z", "0.02", "telnyx_id", "m1");
        bill("telnyx 2", "2026-01-05T16:00:00Z", "0.02", "telnyx_id", "t1");
        rows.leadping("note", "Note", "2026-01-03T16:00:00Z", "amount", BigDecimal.ONE, "amount_scale", 0, "provider_message_id", "m1");
        bill("no id", "2026-01-05T16:00:00Z", "0.02");
        bill("no id 2", "2026-01-05T16:00:00Z", "0.02");

        replace();

        assertThat(causes("group_key, reason, subject, vendor, campaign, external_lead_id, business_day, amount_scale, currency, detail, traffic"))
                .containsExactly(
                        "#BILLED_TWICE|BILLED_TWICE|a|leadping|lp1||2026-01-05|3|USD|"
                                + "same providerMessageId m1 as event c of 2026-01-04T16:00:00.000Z|real",
                        "#BILLED_TWICE|BILLED_TWICE|b|leadping|lp1|lead-9|2026-01-05|2|USD|"
                                + "same providerMessageId m1 as event c of 2026-01-04T16:00:00.000Z|real");
        assertThat(store.jdbc().queryForList("select identity from cause where subject = 'a'", Map.of(), UUID.class))
                .containsExactly(Digests.key("BILLED_TWICE|a"));
        assertThat(lines("select bucket, business_day from touched_day")).containsExactly("-1|2026-01-05");
    }

    @Test
    void aLaterRunFindsWhatTheIdsOfItsPhonesAreBilledUnderAndKeepsWhatWasFound() {
        laterRun();
        for (String id : List.of("a", "b", "c", "x", "y")) {
            String message = List.of("x", "y").contains(id) ? "untouched" : "shared";
            String column = id.equals("c") ? "telnyx_id" : "provider_message_id";
            bill(id, "2026-01-05T16:00:00Z", "0.02", column, message, "identity", LeadpingEvent.identity("leadping", id), "group_key", group(id));
        }
        bill("c 2", "2026-01-06T16:00:00Z", "0.02", "telnyx_id", "shared", "identity", LeadpingEvent.identity("leadping", "c 2"), "group_key", "+13125550177");
        for (String group : List.of("+13125550107", "+13125550109")) {
            touch(RUN, group);
        }

        replace();
        assertThat(causes("subject")).containsExactly("b", "c 2");

        new GlobalCauses(store, RULES).replace(RUN + 1, AS_OF);
        assertThat(causes("subject")).containsExactly("b", "c 2");
    }

    @Test
    void whatIsBilledUnderAnotherIdByALaterVersionLeavesTheOthersAsTheyAre() {
        laterRun();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            String message = List.of("a", "b", "c").contains(id) ? "three" : "two";
            bill(id, "2026-01-05T16:00:00Z", "0.02", "provider_message_id", message, "identity", LeadpingEvent.identity("leadping", id), "group_key", group(id));
            touch(RUN, group(id));
        }
        replace();
        assertThat(causes("subject, detail")).containsExactly(
                "b|same providerMessageId three as event a of 2026-01-05T16:00:00.000Z",
                "c|same providerMessageId three as event a of 2026-01-05T16:00:00.000Z",
                "e|same providerMessageId two as event d of 2026-01-05T16:00:00.000Z");

        // the first under each id is corrected: no cause of its own tells of it, and its phone names the id no more
        for (String id : List.of("a", "d")) {
            change("update vendor_event set amount = null, amount_scale = null where event_id = '" + id + "'");
            change("update judged_event set billed_message = null where identity = '" + LeadpingEvent.identity("leadping", id) + "'");
            touch(RUN + 1, group(id));
        }
        new GlobalCauses(store, RULES).replace(RUN + 1, AS_OF);

        assertThat(causes("subject, detail")).containsExactly("c|same providerMessageId three as event b of 2026-01-05T16:00:00.000Z");
    }

    private static String group(String id) {
        return "+1312555010" + id.charAt(0) % 10;
    }

    private void touch(long run, String group) {
        store.jdbc().update("insert into touched_group (run_no, bucket, group_key) values (:run, 0, :group)", Map.of("run", run, "group", group));
    }

    /** One before which an earlier run took a file in. */
    private void laterRun() {
        store.jdbc().update(
                "insert into input_file (run_no, source, path, packed_size, modified_at, sha256, taken_bytes, truncated_from, is_damaged, is_waiting, state, records,"
                        + " content_records, content_lines, new_facts, new_versions, duplicates, rejected)"
                        + " values (1, 's', 'f', 1, :at, '', 1, -1, false, false, 'taken', 0, 0, 0, 0, 0, 0, 0)",
                Map.of("at", Objects.requireNonNull(Store.at(AS_OF))));
    }

    @Test
    void aVersionThatDoesNotCountBillsNothingButNamesItsSource() {
        bill("a", "2026-01-04T16:00:00Z", "0.02", "provider_message_id", "m1");
        bill("b", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m1", "source", "zulu");
        bill("b", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m2", "source", "Alpha", "content_key", key("old"), "counts", false);
        bill("c", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m1", "counts", false);

        replace();

        assertThat(causes("subject, source")).containsExactly("b|Alpha");
    }

    @Test
    void anAnswerFailedWhileOneOfItsLeadsHasNoLaterAnswer() {
        rows.answer("one", "2026-01-05T16:00:00Z", "failure", "status 503", "kind", "FAILED", "external_lead_id", "x1");
        rows.answer("done", "2026-01-05T16:00:00Z", "failure", "status 503", "kind", "FAILED", "superseded", true);
        rows.answer("two.0", "2026-01-05T16:00:00Z", "answer_key", "two", "leads", 2, "request_leads", 2, "failure", "status 500", "kind", "FAILED",
                "superseded", true, "external_lead_id", "x2");
        rows.answer("two.1", "2026-01-05T16:00:00Z", "answer_key", "two", "lead_ordinal", 1, "leads", 2, "request_leads", 2, "failure",
                "status 500", "kind", "FAILED", "traffic", "test", "source", "Yotel", "external_lead_id", "x3");
        rows.answer("fine", "2026-01-05T16:00:00Z");

        replace();

        assertThat(causes("reason, subject, external_lead_id, phone, detail, source, traffic, amount")).containsExactly(
                "ANSWER_FAILED|yotel|one|x1|+13125550100|status 503|yotel|real|-",
                "ANSWER_FAILED|yotel|two||-|status 500|Yotel|-|-");
    }

    @Test
    void totalsThatDisagreeConcernTheWholeAnswer() {
        rows.answer("batch", "2026-01-05T16:00:00Z", "totals_fault", "total 3, results 2");

        replace();

        assertThat(causes("reason, subject, phone, business_day, detail"))
                .containsExactly("BATCH_TOTALS_DISAGREE|yotel|batch|-|2026-01-05|total 3, results 2");
    }

    private void speakOn(String type, int... days) {
        for (int day : days) {
            rows.webhook(type + day, type, "2026-01-0" + day + "T16:00:00Z");
        }
    }

    @Test
    void aSilentFeedIsFoundAndMarksTheMissing() {
        speakOn("campaign.lead_created", 1, 2, 3, 4, 5, 6, 7);
        rows.submission("missing", "2026-01-08T16:00:00Z", "MISSING");
        rows.submission("other campaign", "2026-01-08T16:00:00Z", "MISSING", "campaign", "c2");
        rows.submission("created", "2026-01-08T16:00:00Z", "CREATED");
        rows.touched(RUN, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07");

        replace();

        assertThat(causes("reason, subject, vendor, campaign, business_day, source, traffic, detail")).containsExactly(
                "FEED_SILENT|aktify|c1|campaign.lead_created|2026-01-08|aktify|c1|2026-01-08||-|"
                        + "no campaign.lead_created; the last came on 2026-01-07");
        assertThat(lines("select external_lead_id from judged_submission where feed_suspect")).containsExactly("missing");
        assertThat(lines("select business_day from touched_day where bucket = -1")).containsExactly("2026-01-08");
        assertThat(store.jdbc().query("select subject_at from cause", (row, n) -> Columns.instant(row, "subject_at")))
                .containsExactly(Instant.parse("2026-01-08T05:00:00Z"));
    }

    @Test
    void aLateEventTakesTheSilenceAndItsMarkAway() {
        speakOn("campaign.lead_created", 1, 2, 3, 4, 5, 6, 7);
        rows.submission("missing", "2026-01-08T16:00:00Z", "MISSING");
        rows.touched(RUN, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07");
        replace();
        new Summaries(store, TestRows.DAYS, TestRows.NOTHING_PURGED).summarise(RUN);
        assertThat(lines("select state from day_feed where business_day = date '2026-01-08'")).containsExactly("silent");

        rows.webhook("late", "campaign.lead_created", "2026-01-08T16:00:00Z");
        rows.touched(RUN + 1, "2026-01-08");
        new GlobalCauses(store, RULES).replace(RUN + 1, AS_OF);
        new Summaries(store, TestRows.DAYS, TestRows.NOTHING_PURGED).summarise(RUN + 1);

        assertThat(causes("reason")).isEmpty();
        assertThat(lines("select count(*) from judged_submission where feed_suspect")).containsExactly("0");
        assertThat(lines("select state from day_feed where business_day = date '2026-01-08'")).containsExactly("ok");
    }

    @Test
    void aSilenceOfTheDaysBeforeStaysThoughTheRunTouchesNoneOfThem() {
        speakOn("campaign.lead_created", 1, 2, 3, 4, 5, 6, 7);
        rows.touched(RUN, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07");
        replace();
        new Summaries(store, TestRows.DAYS, TestRows.NOTHING_PURGED).summarise(RUN);

        new GlobalCauses(store, RULES).replace(RUN + 1, AS_OF);

        assertThat(causes("reason")).containsExactly("FEED_SILENT");
        assertThat(lines("select business_day from touched_day where run_no = " + (RUN + 1))).isEmpty();
    }

    @Test
    void anotherTypesSilenceMarksNothing() {
        speakOn("lead.call_ended", 1, 2, 3, 4, 5, 6, 7);
        rows.submission("missing", "2026-01-08T16:00:00Z", "MISSING");
        rows.touched(RUN, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07");

        replace();

        assertThat(causes("reason")).containsExactly("FEED_SILENT");
        assertThat(lines("select count(*) from judged_submission where feed_suspect")).containsExactly("0");
    }

    @Test
    void legacyRepeatsAreNoFeedOfTheirOwn() {
        for (int day = 1; day <= 7; day++) {
            rows.webhook("d" + day, "dnc.created", "2026-01-0" + day + "T16:00:00Z");
            rows.webhook("l" + day, "dnc.created", "2026-01-0" + day + "T16:00:00Z", "campaign", "", "duplicate_of", key("d" + day),
                    "duplicate_of_content", content("d" + day));
        }
        rows.touched(RUN, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07");

        replace();

        assertThat(causes("campaign, business_day")).containsExactly("c1|2026-01-08");
    }

    @Test
    void theSameAgainWritesNothing() {
        bill("a", "2026-01-04T16:00:00Z", "0.02", "provider_message_id", "m1");
        bill("b", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m1");
        replace();
        List<String> before = lines("select identity from cause");
        replace();

        assertThat(lines("select identity from cause")).isEqualTo(before);
        assertThat(lines("select count(*) from touched_day")).containsExactly("1");
    }

    @Test
    void aCauseThatIsGoneTouchesItsDayToo() {
        bill("a", "2026-01-04T16:00:00Z", "0.02", "provider_message_id", "m1");
        bill("b", "2026-01-05T16:00:00Z", "0.02", "provider_message_id", "m1");
        replace();
        change("update judged_event set billed_message = null where identity = '" + key("b") + "'");
        new GlobalCauses(store, RULES).replace(RUN + 1, AS_OF);

        assertThat(causes("subject")).isEmpty();
        assertThat(lines("select run_no, business_day from touched_day where run_no = " + (RUN + 1))).containsExactly((RUN + 1) + "|2026-01-05");
    }
}
