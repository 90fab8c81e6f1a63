package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import leadtally.intake.Inbox.Night;
import leadtally.lead.SubmissionLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house's list of submissions: columns in any order, cells trimmed, rows of RFC 4180. */
class HouseCsvTest {
    private static final String HEADER = "vendor,campaign_id,external_lead_id,phone,submitted_at\n";
    private static final String ROW = "aktify,c1,e1,(509) 555-1234,2026-03-01T09:30:00Z\n";

    @TempDir
    private Path folder;

    private Night csv(String content) throws IOException {
        return new Inbox(folder, Format.HOUSE_CSV).put("a.csv", content).night();
    }

    @Test
    void readsARow() throws IOException {
        Night night = csv("\uFEFFsubmitted_at, phone ,is_test,first_name,vendor,campaign_id,external_lead_id,colour,vendor_lead_id,parent_lead_id\r\n"
                + "2026-03-01 09:30:00, \"(509) 555-1234\" ,Y,\"José \"\"Pepe\"\", Jr.\r\nsecond line\",aktify,007,0042,,7,\r\n");
        assertThat(night.rejections).isEmpty();
        assertThat(night.delivered()).containsExactly("1:2");
        SubmissionLine line = (SubmissionLine) night.fact(0);
        assertThat(line.vendor()).isEqualTo("aktify");
        assertThat(line.campaign()).isEqualTo("007");
        assertThat(line.externalLeadId()).isEqualTo("0042");
        assertThat(line.submittedAt()).isEqualTo(Instant.parse("2026-03-01T14:30:00Z"));
        assertThat(line.test()).isTrue();
        assertThat(line.vendorLeadId()).isEqualTo("7");
        assertThat(line.parentLeadId()).isEmpty();
        assertThat(line.observedAt()).isNull();
        assertThat(line.content().text())
                .isEqualTo("{\"campaign_id\":\"007\",\"external_lead_id\":\"0042\",\"first_name\":\"José \\\"Pepe\\\", Jr.\\r\\nsecond line\",\"is_test\":true,"
                        + "\"phone\":\"\\\"(509) 555-1234\\\"\",\"submitted_at\":\"2026-03-01T14:30:00.000000Z\",\"vendor\":\"aktify\",\"vendor_lead_id\":7}");
    }

    @Test
    void rejectsByPrecedence() throws IOException {
        Night night = csv(HEADER + ROW + "aktify,c1,e1,5095551234\n" + "other,,e1,5095551234,never\n" + "aktify,,e1,5095551234,never\n" + "aktify,c1,e1,5095551234,never\n"
                + "aktify,c1,e1,,2026-03-01T09:30:00Z\n" + "yotel,c1,,+15095551234,2026-03-01T09:30:00Z\n,,,,\n");
        assertThat(night.rejected())
                .containsExactly("2:3 WRONG_COLUMNS", "3:4 UNKNOWN_VENDOR", "4:5 NO_CAMPAIGN", "5:6 NO_TIME", "8:9 UNKNOWN_VENDOR");
        assertThat(night.rejections.get(0).message())
                .isEqualTo("in/a.csv:3 — 4 columns where the header has 5 — Compare the row with the header; a quote or a separator is missing.");
        assertThat(night.rejections.get(0).raw()).isEqualTo("aktify,c1,e1,5095551234");
        assertThat(night.delivered()).containsExactly("1:2", "6:7", "7:8");
        assertThat(((SubmissionLine) night.fact(2)).idOrPhone()).isEqualTo("+15095551234");
        assertThat(night.fact(2).phone().isReadable()).isFalse();
    }

    /** What stands between quotes is the cell's own, line ends too: an event names a campaign as it is. */
    @Test
    void theLineEndsOfAQuotedCellAreItsOwn() throws IOException {
        Night night = csv((HEADER + "aktify,\"a\r\nb\n\nc\r\n\r\nd\",e1,5095551234,2026-03-01T09:30:00Z\n" + ROW).replace("Z\n", "Z\r\n"));
        assertThat(night.delivered()).containsExactly("1:2", "2:8");
        assertThat(((SubmissionLine) night.fact(0)).campaign()).isEqualTo("a\r\nb\n\nc\r\n\r\nd");
    }

    @Test
    void aQuoteThatDoesNotEndGivesUpOneLine() throws IOException {
        Night night = csv(HEADER + "aktify,c1,\"e1,5095551234,2026-03-01T09:30:00Z\n" + ROW + ROW + "aktify,\"c\"1,e1,5095551234,2026-03-01T09:30:00Z\n" + ROW);
        assertThat(night.delivered()).containsExactly("2:3", "3:4", "5:6");
        assertThat(night.rejected()).containsExactly("1:2 WRONG_COLUMNS", "4:5 WRONG_COLUMNS");
    }

    @Test
    void aHeaderThatIsNone() throws IOException {
        assertThat(csv("vendor,campaign_id,phone,submitted_at\n" + ROW).rejected()).containsExactly("1:2 WRONG_SHAPE");
        assertThat(csv(ROW + ROW).rejected()).containsExactly("1:1 WRONG_SHAPE", "2:2 WRONG_SHAPE");
        assertThat(csv(ROW).rejected()).containsExactly("1:1 WRONG_SHAPE");
        assertThat(csv("vendor,campaign_id,external_lead_id,phone,submitted_at,phone\na,b,c,d,e,f\n").rejections.get(0).message())
                .contains("the header has a column twice");
    }

    @Test
    void aFileWhoseLinesEndInCrAloneIsNotDropped() throws IOException {
        Night night = csv((HEADER + ROW + ROW).replace('\n', '\r'));
        assertThat(night.rejected()).containsExactly("1:1 WRONG_SHAPE");
        assertThat(night.rejections.get(0).message()).contains("the header lacks submitted_at");
    }

    @Test
    void emptyAndHeaderOnly() throws IOException {
        assertThat(csv("").counts).containsEntry("in/a.csv", new FileCounts(0, 0, 0, 0, 0));
        assertThat(csv("\n \n").counts.values()).containsExactly(new FileCounts(0, 0, 0, 0, 0));
        assertThat(csv(HEADER).counts.values()).containsExactly(new FileCounts(0, 0, 0, 0, 0));
        assertThat(csv(HEADER.trim()).counts.values()).containsExactly(new FileCounts(0, 0, 0, 0, 0));
    }

    @Test
    void formulasAndScriptsStayAsTheyAre() throws IOException {
        Night night = csv("vendor,campaign_id,external_lead_id,phone,submitted_at,first_name\naktify,c1,=1+1,5095551234,2026-03-01T09:30:00Z,\"=cmd|' /C calc'!A0\"\n");
        assertThat(((SubmissionLine) night.fact(0)).externalLeadId()).isEqualTo("=1+1");
        assertThat(night.fact(0).content().text()).contains("\"first_name\":\"=cmd|' /C calc'!A0\"");
    }
}
