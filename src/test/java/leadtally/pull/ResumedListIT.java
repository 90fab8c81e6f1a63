package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.pull.StubVendor.Asked;
import leadtally.pull.StubVendor.Reply;
import leadtally.pull.http.Credential;
import leadtally.pull.http.HttpLimits;
import leadtally.pull.http.VendorHttp;
import leadtally.pull.vendor.LeadpingEventsById;
import leadtally.pull.vendor.OtoniStarkLeads;
import leadtally.pull.vendor.VendorList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are stopped in the middle, and go on after what they are asked with was changed. */
class ResumedListIT {
    private static final Window WINDOW = new Window(Instant.parse("2026-11-03T05:00:00Z"), Instant.parse("2026-11-04T05:00:00Z"));
    private static final HttpLimits LIMITS = new HttpLimits(1, Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(5), 6_000);
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9]+)\"");

    @TempDir
    Path folder;

    private final Store store = TestStores.h2();
    private final PullLog log = new PullLog(store);
    private final StubVendor vendor = new StubVendor();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        vendor.close();
        store.close();
    }

    private PullState pull(VendorList list) throws IOException {
        list.ready();
        PullState begun = log.find(1, "s", list.name(), 0).orElseGet(() -> {
            Instant now = Instant.parse("2026-11-05T12:00:00Z");
            PullState first = new PullState(1, "s", list.name(), 0, WINDOW, WINDOW.to(), now, "list", 0, PullState.FIRST, 0, 0, 0, "running", "");
            log.begin(first);
            return first;
        });
        VendorHttp http = new VendorHttp(vendor.url(), new Credential(StubVendor.KEY), LIMITS, VendorHttp.rate(6_000), InstantSource.system());
        return new ListPull(log, http, folder, said::add).pull(list, begun);
    }

    /** Pulls, and is stopped while the vendor is asked for the page behind some. */
    private void stopped(VendorList list, int pages, Function<Asked, Reply> vendors) {
        Thread pulling = Thread.currentThread();
        for (int page = 0; page < pages; page++) {
            vendor.plan(vendors);
        }
        vendor.plan(asked -> {
            pulling.interrupt();
            return vendors.apply(asked);
        });
        assertThatThrownBy(() -> pull(list)).isInstanceOf(IllegalStateException.class).hasMessageContaining("the pull was stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<String> archived() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("list.ndjson.gz")))) {
            return ID.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map((MatchResult id) -> id.group(1)).toList();
        }
    }

    private static Reply event(Asked asked) {
        return Reply.ok("{\"id\":\"" + asked.path().substring("/events/".length()) + "\"}");
    }

    private static VendorList ids(String... ids) {
        return new LeadpingEventsById("ids", () -> List.of(ids));
    }

    @Test
    void half_a_character_that_an_earlier_version_stored_is_read_as_none() {
        Instant now = Instant.parse("2026-11-05T12:00:00Z");
        log.begin(new PullState(1, "s", "events", 0, WINDOW, WINDOW.to(), now, "list", 0, PullState.FIRST, 0, 0, 0, "failed", "events: a \ud83d b"));
        assertThat(log.ofRun(1)).extracting(PullState::message).containsExactly("events: a \uFFFD b");
    }

    @Test
    void ids_that_were_taken_out_meanwhile_are_not_asked_for() throws IOException {
        vendor.on("GET /events/*", ResumedListIT::event);
        stopped(ids("a", "b", "c", "d", "e"), 3, ResumedListIT::event);
        assertThat(pull(ids("a", "b")).state()).isEqualTo("done");
        assertThat(archived()).containsExactly("a", "b", "c", "a", "b");
        assertThat(said).containsExactly("ids: what is asked for was changed since the run began, the list is begun again");
    }

    @Test
    void ids_that_were_put_on_top_meanwhile_are_asked_for_too() throws IOException {
        vendor.on("GET /events/*", ResumedListIT::event);
        stopped(ids("a", "b", "c"), 2, ResumedListIT::event);
        PullState ended = pull(ids("x", "y", "a", "b", "c"));
        assertThat(ended.state()).as(ended.message()).isEqualTo("done");
        assertThat(ended.records()).isEqualTo(5);
        assertThat(archived()).containsExactly("a", "b", "x", "y", "a", "b", "c");
    }

    @Test
    void ids_that_stayed_go_on_where_they_were_and_one_refused_before_is_told_at_the_end() throws IOException {
        vendor.on("GET /events/*", ResumedListIT::event);
        stopped(ids("a", "b", "c", "d"), 2, asked -> asked.path().endsWith("b") ? Reply.of(404, "") : event(asked));
        PullState ended = pull(ids("a", "b", "c", "d"));
        assertThat(ended.message()).startsWith("ids: 1 of 4 ids not given, first GET " + vendor.url().getAuthority() + "/events/b: status 404");
        assertThat(archived()).containsExactly("a", "c", "d");
        assertThat(said).isEmpty();
    }

    @Test
    void counted_pages_keep_the_size_that_they_were_counted_by() throws IOException {
        vendor.on("GET /user/leads", ResumedListIT::leads);
        stopped(new OtoniStarkLeads(ZoneId.of("America/Sao_Paulo"), 5), 1, ResumedListIT::leads);
        PullState ended = pull(new OtoniStarkLeads(ZoneId.of("America/Sao_Paulo"), 10));
        assertThat(ended.state()).as(ended.message()).isEqualTo("done");
        assertThat(archived()).containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(i -> "l" + i).toList());
    }

    private static Reply leads(Asked asked) {
        int size = Integer.parseInt(asked.query().get("per_page"));
        int page = Integer.parseInt(asked.query().get("page"));
        String data = IntStream.range((page - 1) * size, Math.min(12, page * size)).mapToObj(i -> "{\"id\":\"l" + i + "\"}").collect(Collectors.joining(","));
        return Reply.ok("{\"data\":[" + data + "],\"current_page\":" + page + ",\"last_page\":" + (11 + size) / size + ",\"total\":12}");
    }
}
