package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadtally.pull.http.BrokenAnswer;
import leadtally.pull.http.VendorRequest;
import leadtally.pull.vendor.LeadpingEventsById;
import leadtally.pull.vendor.LeadpingList;
import leadtally.pull.vendor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Leadping is asked, held against its published description (vendors/leadping-openapi-2026-08.json, an excerpt). */
class LeadpingDescriptionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Window WINDOW = new Window(Instant.parse("2026-11-03T05:00:00Z"), Instant.parse("2026-11-04T05:00:00Z"));

    private final JsonNode description = description();

    private static JsonNode description() {
        try (InputStream in = LeadpingDescriptionTest.class.getResourceAsStream("/vendors/leadping-openapi-2026-08.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode schema(String name) {
        return description.get("components").get("schemas").get(name);
    }

    @ParameterizedTest
    @EnumSource
    void each_list_is_asked_with_parameters_and_options_that_it_knows(LeadpingList.Kind kind) {
        VendorRequest request = new LeadpingList(kind, 200).request(WINDOW, "opaque+/=");
        String[] target = request.path().split("\\?", 2);
        JsonNode operation = description.get("paths").get(target[0]).get("post");
        assertThat(operation).as(target[0]).isNotNull();
        Set<String> known = new HashSet<>();
        operation.path("parameters").forEach(parameter -> known.add(parameter.get("name").asString()));
        if (target.length > 1) {
            assertThat(known).containsAll(Arrays.stream(target[1].split("&")).map(pair -> pair.split("=")[0]).toList());
        }
        JsonNode options = JSON.readTree(request.body());
        assertThat(schema("RequestDataOptions").get("properties").propertyNames()).containsAll(options.propertyNames());
        assertThat(options.get("continuationToken").asString()).isEqualTo("opaque+/=");
        assertThat(schema("OrderByOption").get("properties").propertyNames()).containsAll(options.get("orderBy").get(0).propertyNames());
        if (options.has("rangeFilters")) {
            assertThat(schema("RangeFilter").get("properties").propertyNames()).containsAll(options.get("rangeFilters").get(0).propertyNames());
        }
        assertThat(request.path() + options).as("asked for by time").contains("2026-11-03T05").contains("2026-11-04T05");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_as_described_is_read(LeadpingList.Kind kind) throws BrokenAnswer {
        String name = switch (kind) {
            case EVENTS -> "PagedResultOfEventTableRow";
            case LEADS -> "PagedResultOfLeadTableRow";
            case USAGE -> "PagedResultOfUsageLedgerTableRow";
            case TRANSACTIONS -> "PagedResultOfTransactionTableRow";
        };
        assertThat(schema(name).get("properties").propertyNames()).contains("items", "totalCount", "continuationToken");
        Page more = new LeadpingList(kind, 200).read(JSON.readTree("{\"items\":[{\"id\":\"a\"}],\"pageSize\":1,\"totalCount\":2,\"continuationToken\":\"t\"}"), "");
        assertThat(more.records()).isEqualTo(1);
        assertThat(more.next()).isEqualTo("t");
        assertThat(more.total()).isEqualTo(2);
        Page last = new LeadpingList(kind, 200).read(JSON.readTree("{\"items\":[],\"pageSize\":1,\"totalCount\":null,\"continuationToken\":null}"), "t");
        assertThat(last.next()).isNull();
        assertThat(last.total()).isEqualTo(-1);
    }

    @Test
    void what_the_ledger_is_read_for_is_described() {
        assertThat(schema("UsageLedgerTableRow").get("properties").propertyNames()).contains("id", "customerChargeAmount", "billableUnit", "status", "createdAt");
        assertThat(schema("TransactionTableRow").get("properties").propertyNames())
                .contains("id", "billedAmount", "sourceEventId", "transactionStatus", "billableUnit", "createdAt");
    }

    @Test
    void an_event_is_asked_for_by_its_id() throws BrokenAnswer {
        assertThat(description.get("paths").get("/events/{eventId}").get("get")).isNotNull();
        LeadpingEventsById list = new LeadpingEventsById("ids", () -> List.of("a b/c", "d"));
        list.ready();
        assertThat(list.request(WINDOW, "")).isEqualTo(VendorRequest.get("/events/a%20b%2Fc"));
        assertThat(list.read(JSON.readTree("{\"id\":\"a b/c\"}"), "").next()).isEqualTo("1 05213ca3a95ac743");
        assertThat(list.read(JSON.readTree("{\"id\":\"d\"}"), "1 05213ca3a95ac743").next()).isNull();
    }
}
