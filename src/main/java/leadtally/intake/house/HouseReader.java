package leadtally.intake.house;

import static leadtally.lead.RejectionReason.NO_CAMPAIGN;
import static leadtally.lead.RejectionReason.NO_TIME;
import static leadtally.lead.RejectionReason.UNKNOWN_VENDOR;
import static leadtally.lead.RejectionReason.WRONG_COLUMNS;
import static leadtally.lead.RejectionReason.WRONG_SHAPE;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import leadtally.intake.IntakeSettings;
import leadtally.intake.json.CanonicalJson;
import leadtally.intake.json.JsonObject;
import leadtally.intake.json.JsonValue;
import leadtally.intake.json.Members;
import leadtally.intake.json.Utf8;
import leadtally.intake.record.RecordOutlet;
import leadtally.lead.SubmissionLine;
import leadtally.lead.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads rows of a list of submissions, the header first. */
public final class HouseReader {
    private static final Members MEMBERS = new Members(Map.of("phone", Members.Kind.PHONE, "submitted_at", Members.Kind.INSTANT), false);
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "t");
    private static final Set<String> NO = Set.of("", "false", "0", "no", "n", "f");

    private final IntakeSettings settings;
    private final CanonicalJson canonical = new CanonicalJson(MEMBERS);
    private @Nullable HouseHeader header;

    public HouseReader(IntakeSettings settings) {
        this.settings = settings;
    }

    /** Whether a first row is a header: no record, but the names of the columns. */
    public static boolean isHeader(List<String> cells) {
        return HouseHeader.of(cells).isHeader();
    }

    /** Reads the next row. */
    public void read(List<String> cells, RecordOutlet outlet) throws IOException {
        HouseHeader known = header;
        if (known == null) {
            known = HouseHeader.of(cells);
            header = known;
            if (known.isHeader()) {
                return;
            }
        }
        if (!known.fault().isEmpty()) {
            outlet.reject(WRONG_SHAPE, known.fault());
        } else if (cells.size() != known.columns().size()) {
            outlet.reject(WRONG_COLUMNS, cells.size() + " columns where the header has " + known.columns().size());
        } else {
            row(known.row().apply(values(cells)), null, outlet);
        }
    }

    /** Reads a row of a table: its columns are the object's members; an absent value is an empty cell. */
    public void readRow(JsonObject row, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        List<String> missing = HouseHeader.NEEDED.stream().filter(name -> !row.has(name)).toList();
        if (missing.isEmpty()) {
            row(row, observedAt, outlet);
        } else {
            outlet.reject(WRONG_SHAPE, "the query's row lacks " + String.join(", ", missing));
        }
    }

    /** Columns of the header, 0 before it was read. */
    public int columns() {
        return header == null ? 0 : header.columns().size();
    }

    private void row(JsonObject row, @Nullable Instant observedAt, RecordOutlet outlet) throws IOException {
        String vendor = row.text("vendor");
        String campaign = row.text("campaign_id");
        Instant submittedAt = TimeReader.read(row.text("submitted_at"), settings.jobZone());
        if (!settings.knows(vendor)) {
            outlet.reject(UNKNOWN_VENDOR, vendor.isEmpty() ? "no vendor" : "a vendor that the job file does not have");
        } else if (campaign.isEmpty()) {
            outlet.reject(NO_CAMPAIGN, "no campaign_id");
        } else if (submittedAt == null) {
            outlet.reject(NO_TIME, row.text("submitted_at").isEmpty() ? "no submitted_at" : "submitted_at is not a time that can be read");
        } else {
            outlet.deliver(line(row, vendor, campaign, submittedAt, outlet).seen(observedAt, outlet.source()));
        }
    }

    private SubmissionLine line(JsonObject row, String vendor, String campaign, Instant submittedAt, RecordOutlet outlet) {
        var reading = new Members.Reading(text -> settings.phone(vendor, campaign, text), settings.jobZone());
        return new SubmissionLine(
                vendor,
                campaign,
                row.text("external_lead_id"),
                settings.phone(vendor, campaign, row.text("phone")),
                submittedAt,
                isTest(row.text("is_test"), outlet),
                row.text("vendor_lead_id"),
                row.text("parent_lead_id"),
                canonical.of(flagged(row), reading),
                null,
                outlet.source());
    }

    private static boolean isTest(String text, RecordOutlet outlet) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            outlet.unknown("is_test", text);
        }
        return YES.contains(word);
    }

    /** The row with {@code is_test} as a boolean, absent where it is not true. */
    private static JsonObject flagged(JsonObject row) {
        boolean test = YES.contains(row.text("is_test").toLowerCase(Locale.ROOT));
        return row.has("is_test") ? row.with("is_test", test ? JsonValue.Literal.TRUE : JsonValue.Literal.NULL) : row;
    }

    private static List<JsonValue> values(List<String> cells) {
        List<JsonValue> values = new ArrayList<>(cells.size());
        for (String cell : cells) {
            values.add(new JsonValue.Text(Utf8.wellFormed(cell)));
        }
        return values;
    }
}
