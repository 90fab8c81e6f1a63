package leadtally.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.database.Migrations;
import leadtally.database.Store;
import leadtally.lead.Period;
import leadtally.report.csv.CsvFile;
import leadtally.report.csv.PhonePrint;
import leadtally.report.row.DiscrepancyRow;
import leadtally.story.DiscrepancyList;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own, to be given a small heap: stores a day of many submissions, each with a discrepancy, publishes it, lists the discrepancies, has every row of both changed by a fact taken
 * in since, and publishes it again.
 */
public final class CrowdedDay {
    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Instant MORNING = DAY.atStartOfDay(ZoneOffset.UTC).plusHours(14).toInstant();
    private static final int PORTION = 5_000;
    private static final long FIRST_RUN = 1;
    private static final long SECOND_RUN = 2;

    private final Store store;
    private final Path out;
    private final Editions editions;

    private CrowdedDay(Store store, Path out) {
        this.store = store;
        this.out = out;
        this.editions = new Editions(store, out);
    }

    /** URL of an empty database, output folder, number of submissions. */
    public static void main(String[] arguments) {
        int number = Integer.parseInt(arguments[2]);
        try (Store store = Store.open(arguments[0], null, null)) {
            new Migrations(store).migrate();
            CrowdedDay day = new CrowdedDay(store, Path.of(arguments[1]));
            for (int from = 0; from < number; from += PORTION) {
                day.store(from, Math.min(number, from + PORTION));
            }
            day.publish(FIRST_RUN);
            day.list();
            day.changeAll();
            day.publish(SECOND_RUN);
        }
    }

    private void store(int from, int to) {
        List<@Nullable Object[]> submissions = new ArrayList<>();
        List<@Nullable Object[]> discrepancies = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String phone = "+1202" + (5_000_000 + i);
            Instant at = MORNING.plusMillis(i);
            submissions.add(new @Nullable Object[] {
                new UUID(1, i), phone, 0, "aktify", "solar-west", "L" + i, phone, phone, at, DAY, "real", "MISSING", "", at.plusSeconds(86_400), "NONE", null, null, false, "crm",
                at.plusSeconds(86_400), "", "", false
            });
            discrepancies.add(new @Nullable Object[] {
                new UUID(2, i), "NO_OUTCOME_BY_DEADLINE", "aktify|solar-west|L" + i, "aktify", "solar-west", "L" + i, phone, phone, at, DAY, null, null, "",
                "no outcome by " + at.plusSeconds(86_400), "crm", "real", "OPEN", StoredNight.AS_OF, FIRST_RUN, null, FIRST_RUN, "new", "", ""
            });
        }
        store.inTransaction(() -> {
            store.bulk().insert("judged_submission", List.of("identity", "group_key", "lead_ordinal", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "submitted_at",
                    "business_day", "traffic", "outcome", "outcome_detail", "outcome_at", "matched_by", "lag_seconds", "opted_out_at", "feed_suspect", "source", "deadline_at",
                    "vendor_lead_id", "parent_lead_id", "from_answer"), submissions);
            store.bulk().insert("discrepancy", List.of("identity", "reason", "subject", "vendor", "campaign", "external_lead_id", "phone_raw", "phone", "subject_at", "business_day",
                    "amount", "amount_scale", "currency", "detail", "source", "traffic", "state", "first_seen", "first_run", "resolved_at", "changed_run", "change", "accepted_by",
                    "accepted_note"), discrepancies);
            return null;
        });
    }

    /** The second run brings each phone a line of the house, and with it an outcome. */
    private void changeAll() {
        store.inTransaction(() -> {
            for (String statement : CHANGES) {
                store.jdbc().update(statement, Map.of("run_no", SECOND_RUN));
            }
            return null;
        });
    }

    private static final List<String> CHANGES = List.of(
            """
            insert into input_file (id, run_no, source, path, packed_size, modified_at, sha256, taken_bytes, truncated_from, is_damaged, is_waiting, state, records, content_records,
                content_lines, new_facts, new_versions, duplicates, rejected)
            values (1, :run_no, 'crm', 'b.csv', 1, timestamp with time zone '2026-03-04 00:00:00+00', '', 1, 0, false, false, 'taken', 1, 1, 1, 1, 0, 0, 0)
            """,
            """
            insert into submission_line (identity, content_key, group_key, vendor, campaign, external_lead_id, phone_raw, phone, submitted_at, is_test, vendor_lead_id, parent_lead_id,
                content, source, input_id, record_no, line_no, deliveries, arrival)
            select identity, identity, group_key, vendor, campaign, external_lead_id, phone_raw, phone, submitted_at, false, '', '', '', source, 1, 1, 1, 1, 'fact'
            from judged_submission
            """,
            "insert into touched_group (run_no, bucket, group_key) select :run_no, 0, group_key from judged_submission",
            "update judged_submission set outcome = 'CREATED'",
            "update discrepancy set state = 'RESOLVED', resolved_at = subject_at, changed_run = :run_no");

    /** What {@code discrepancies} prints, of which only the last line is, and what it prints with {@code --csv}, into the output folder. */
    private void list() {
        PhonePrint phones = NightRequest.of(false, Sameness.FIGURES, Period.day(DAY)).phones();
        DiscrepancyList list = new DiscrepancyList(store, phones);
        String[] last = new String[1];
        list.print(DiscrepancyList.Filter.ALL, line -> last[0] = line);
        System.out.println(last[0]);
        try (CsvFile<DiscrepancyRow> csv = new CsvFile<>(DiscrepancyRow.TABLE, phones, out)) {
            list.write(DiscrepancyList.Filter.ALL, csv);
        }
    }

    private void publish(long run) {
        Period day = Period.day(DAY);
        WrittenEdition edition = EditionWriter.write(store, NightRequest.of(false, Sameness.FIGURES, day), editions.hiddenFolder(day));
        editions.publish(List.of(edition), day, run, StoredNight.AS_OF, StoredNight.AS_OF);
        editions.replaceOverall(NightRequest.of(false, Sameness.FIGURES, day));
        System.out.println("published edition " + edition.number());
    }
}
