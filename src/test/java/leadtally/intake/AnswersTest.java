package leadtally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import leadtally.intake.Inbox.Night;
import leadtally.lead.AnsweredLead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 3.4 to 3.6, as far as one answer goes. */
class AnswersTest {
    @TempDir
    private Path folder;

    private Night yotel(String members) throws IOException {
        return new Inbox(folder, Format.YOTEL_PUSH)
                .put("a.ndjson", "{\"requested_at\":\"2026-03-01T10:00:00Z\",\"campaign_id\":\"7\"," + members + "}\n")
                .night();
    }

    private static String kinds(Night night) {
        return String.join(" ", night.deliveries.stream().map(d -> show((AnsweredLead) d.fact())).toList());
    }

    private static String show(AnsweredLead lead) {
        return lead.kind() + (lead.block().isEmpty() ? "" : "/" + lead.block()) + (lead.failure().isEmpty() ? "" : "(" + lead.failure() + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "201|{\"id\":\"a\"}|ACCEPTED",
                "200|null|ACCEPTED",
                "201|{\"id\":\"a\",\"status\":\"added\",\"dnd_checked\":true,\"dnd_clean\":false}|ACCEPTED/DND",
                "201|{\"id\":\"a\",\"dnd_clean\":true}|ACCEPTED",
                "201|{\"status\":\"duplicate\"}|DUPLICATE",
                "201|{\"status\":\"invalid\"}|INVALID",
                "201|{\"status\":\"queued\"}|FAILED(status 201 without an outcome)",
                "202|{\"id\":\"a\"}|FAILED(status 202 without an outcome)",
                "202|{\"status\":\"added\"}|ACCEPTED",
                "409|{}|DUPLICATE",
                "400|{}|REFUSED",
                "404|{}|REFUSED",
                "422|{\"detail\":\"phone\"}|REFUSED",
                "\"422\"|{}|REFUSED",
                "401|{}|FAILED(status 401)",
                "403|{}|FAILED(status 403)",
                "408|{}|FAILED(status 408)",
                "425|{}|FAILED(status 425)",
                "429|{}|FAILED(status 429)",
                "500|{}|FAILED(status 500)",
                "503|null|FAILED(status 503)",
                "302|{}|FAILED(status 302)",
                "null|{\"id\":\"a\"}|FAILED(no status)",
                "\"timeout\"|{}|FAILED(no status)",
            })
    void singleByStatus(String status, String response, String expected) throws IOException {
        assertThat(kinds(yotel("\"request\":{\"phone\":\"9876543210\"},\"status\":" + status + ",\"response\":" + response))).isEqualTo(expected);
    }

    @Test
    void theKthResultAnswersTheKthRequestOfThatText() throws IOException {
        Night night = yotel("\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"09876543210\"},{\"phone\":\"9876543210\"},{\"phone\":\"9123456789\"}]},"
                + "\"response\":{\"results\":[{\"phone\":\"9876543210\",\"status\":\"added\",\"id\":\"1\"},{\"phone\":\"9000000001\",\"status\":\"added\",\"id\":\"9\"},"
                + "{\"phone\":9876543210,\"status\":\"duplicate\"},{\"phone\":\"09876543210\",\"status\":\"odd\"}]}");
        assertThat(kinds(night)).isEqualTo("ACCEPTED UNKNOWN_STATUS DUPLICATE WITHOUT_OUTCOME ACCEPTED");
        AnsweredLead beyond = (AnsweredLead) night.fact(4);
        assertThat(beyond.ordinal()).isEqualTo(4);
        assertThat(beyond.leads()).isEqualTo(5);
        assertThat(beyond.requestLeads()).isEqualTo(4);
        assertThat(beyond.phone().identity()).isEqualTo("+919000000001");
        assertThat(night.unknown).containsExactly("status=odd");
    }

    @Test
    void acceptedWithoutAnyResultIsNoAnswer() throws IOException {
        assertThat(kinds(yotel("\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"9123456789\"}]},\"response\":{\"ok\":true}")))
                .isEqualTo("FAILED(status 200 without an outcome) FAILED(status 200 without an outcome)");
    }

    @Test
    void eachLeadOfARequestIsARecord() throws IOException {
        assertThat(kinds(yotel("\"status\":422,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"9123456789\"}]},\"response\":null")))
                .isEqualTo("REFUSED REFUSED");
        Night night = yotel("\"status\":200,\"request\":{\"leads\":[]},\"response\":{\"total\":0,\"results\":[]}");
        assertThat(night.rejected()).containsExactly("1:1 WRONG_SHAPE");
        night = new Inbox(folder, Format.YOTEL_PUSH)
                .put("a.ndjson", "{\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"9123456789\"},\"x\"]},\"requested_at\":\"soon\"}\n")
                .night();
        assertThat(night.rejected()).containsExactly("1:1 WRONG_SHAPE", "2:1 NO_CAMPAIGN", "3:1 NO_CAMPAIGN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2,1,1,0|",
                "3,1,1,0|total 3, valid + invalid + duplicates 2",
                "3,1,1,1|total 3, results 2",
                "2,2,0,0|valid 2 but results added 1, invalid 0 but results invalid 1",
            })
    void totals(String totals, String fault) throws IOException {
        String[] t = totals.split(",");
        Night night = yotel(("\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"5\"}]},\"response\":{\"total\":%s,\"valid\":%s,"
                        + "\"invalid\":\"%s\",\"duplicates\":%s,\"results\":[{\"phone\":\"9876543210\",\"status\":\"added\"},{\"phone\":\"5\",\"status\":\"invalid\"}]}")
                .formatted((Object[]) t));
        assertThat(((AnsweredLead) night.fact(0)).totalsFault()).isEqualTo(fault == null ? "" : fault);
        assertThat(((AnsweredLead) night.fact(1)).totalsFault()).isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void whatIsNoObjectIsAResultToo() throws IOException {
        Night night = yotel("\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},5]},"
                + "\"response\":{\"total\":2,\"results\":[{\"phone\":\"9876543210\",\"status\":\"added\"},\"x\"]}");
        assertThat(((AnsweredLead) night.fact(0)).totalsFault()).isEmpty();
    }

    @Test
    void totalsAgainstTheRequest() throws IOException {
        Night night = yotel("\"status\":200,\"request\":{\"leads\":[{\"phone\":\"9876543210\"},{\"phone\":\"9876543211\"}]},"
                + "\"response\":{\"total\":1,\"results\":[{\"phone\":\"9876543210\",\"status\":\"added\"}]}");
        assertThat(((AnsweredLead) night.fact(0)).totalsFault()).isEqualTo("total 1, leads in the request 2");
        assertThat(kinds(night)).isEqualTo("ACCEPTED WITHOUT_OUTCOME");
    }

    @Test
    void otoniStarkAcceptedWithoutIdIsNoAnswer() throws IOException {
        Night night = new Inbox(folder, Format.OTONISTARK_LEAD)
                .put("a.ndjson", "{\"requested_at\":\"2026-03-01T10:00:00Z\",\"request\":{\"phone_number\":\"11987654321\",\"campaign_id\":1,"
                        + "\"secondary_contacts\":[{\"phone_number\":\"11987654322\"}]},\"status\":200,\"response\":{\"message\":\"queued\"}}\n"
                        + "{\"request\":{\"phone_number\":\"11987654321\",\"campaign_id\":1},\"status\":409,\"response\":{}}\n"
                        + "{\"status\":500}\n")
                .night();
        assertThat(kinds(night)).isEqualTo("FAILED(status 200 without a lead id) FAILED(status 200 without a lead id)");
        assertThat(night.rejected()).containsExactly("3:2 NO_TIME", "4:3 WRONG_SHAPE");
    }

    @Test
    void theSameAnswerWrappedOrNotHasOneKey() throws IOException {
        String push = "{\"requested_at\":\"2026-03-01T10:00:00Z\",\"campaign_id\":\"7\",\"status\":200,\"request\":{\"phone\":\"9876543210\"},\"response\":{\"id\":1}}";
        String other = "{\"requested_at\":\"2026-03-01T15:30:00+0530\",\"campaign_id\":7,\"status\":\"200\",\"request\":{\"phone\":\"09876543210\",\"name\":\"\"},\"response\":{\"id\":\"1\"}}";
        Night night = new Inbox(folder, Format.YOTEL_PUSH)
                .put("a.ndjson", push + "\n{\"received_at\":\"2026-03-01T12:00:00Z\",\"headers\":{},\"body\":" + other + "}\n")
                .night();
        assertThat(night.fact(0).identity()).isEqualTo(night.fact(1).identity());
        assertThat(night.fact(1).observedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }
}
