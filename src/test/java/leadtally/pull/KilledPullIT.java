package leadtally.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed by SIGKILL while the vendor sends it a page. */
class KilledPullIT {
    private static final int PAGES = 20;
    private static final int KILLED_AT = 7;

    @TempDir
    Path folder;

    @Test
    void a_pull_killed_in_the_middle_of_page_7_of_20_goes_on_at_page_7() throws Exception {
        StubList events = new StubList(2);
        for (int i = 0; i < 2 * PAGES; i++) {
            events.put(PulledNight.created("e" + i, "L" + i, "2026-11-03T14:%02d:00Z".formatted(i)));
        }
        CountDownLatch midway = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (StubVendor vendor = new StubVendor()) {
            vendor.on("POST /events/all/my", events::page);
            for (int page = 1; page < KILLED_AT; page++) {
                vendor.plan(events::page);
            }
            vendor.plan(asked -> events.page(asked).after(() -> {
                midway.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            Files.writeString(folder.resolve("job.yml"), """
                    name: killed
                    zone: America/New_York
                    vendors: { leadping: { region: US, grace: 24h, currency: USD } }
                    sources:
                      - { name: leadping, vendor: leadping, reads: events, format: leadping-event, pull: { url: "%s", token: LP_KEY, ledger: false } }
                    """.formatted(vendor.url()), StandardCharsets.UTF_8);
            Command command = new Command(folder, Map.of("LP_KEY", StubVendor.KEY, "LEADTALLY_PHONE_KEY", "k"));
            String[] night = {"run", "--job", "job.yml", "--date", "2026-11-03", "--as-of", "2026-11-05T12:00:00Z"};

            Process killed = command.start(night);
            assertThat(midway.await(120, TimeUnit.SECONDS)).isTrue();
            killed.destroyForcibly();
            assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(killed.exitValue()).isEqualTo(137);
            assertThat(archived()).as("no file is named as whole").isEmpty();
            assertThat(vendor.asked("/events/all/my")).hasSize(KILLED_AT);

            Command.Ended ended = command.run(night);
            assertThat(ended.code()).as(ended.text()).isZero();
            assertThat(ended.text()).contains("resuming run 1").containsPattern("leadping +events +20 pages +40 records").doesNotContain(StubVendor.KEY);
            List<String> tokens = vendor.asked("/events/all/my").stream().map(StubVendor.Asked::token).toList();
            assertThat(tokens).hasSize(PAGES + 1);
            assertThat(tokens.subList(KILLED_AT, PAGES + 1))
                    .isEqualTo(IntStream.range(KILLED_AT - 1, PAGES).mapToObj(page -> "cursor-" + 2 * page).toList());
            assertThat(archived()).singleElement().asString().endsWith("-events.ndjson.gz");
            String manifest = Files.readString(folder.resolve("out/latest/manifest.json"), StandardCharsets.UTF_8);
            assertThat(manifest.replaceAll("\\s", "")).contains("\"records\":40,\"new\":40,\"versions\":0,\"duplicates\":0,\"rejected\":0");
        }
    }

    private List<Path> archived() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("archive/leadping"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }
}
