package leadtally.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;
import leadtally.report.csv.PhonePrint;

/** What is asked for of {@link StoredNight}. */
final class NightRequest {
    static final Instant NOW = Instant.parse("2026-03-05T07:31:00Z");

    private NightRequest() {}

    static EditionRequest of(boolean fullPhones) {
        return of(fullPhones, Sameness.FIGURES);
    }

    static EditionRequest of(boolean fullPhones, Sameness sameness) {
        return of(fullPhones, sameness, Period.day(StoredNight.DAY));
    }

    static EditionRequest of(boolean fullPhones, Sameness sameness, Period period) {
        return new EditionRequest(
                period, new BusinessDays(ZoneId.of("America/New_York")), StoredNight.AS_OF, 3L, "nightly",
                Map.of("leadping", "USD", "yotel", "INR"), Map.of("aktify", Duration.ofHours(24)),
                new PhonePrint(fullPhones, "demo-key".getBytes(StandardCharsets.UTF_8)), List.of(),
                List.of(TieOutRow.equal("9.3 waterfall", "submissions", BigDecimal.valueOf(6), "waterfall rows", BigDecimal.valueOf(6))),
                List.of(new InputFigures("crm inbox/submissions/a.csv", "ab12", 7, 6, 0, 1, 0)), "0.1.0", "5", "cafe",
                List.of(new EditionRequest.Parameter("windows", "pairing 15m, callback 30m")), List.of("aktify: unknown callResult -new value, 9 times"),
                NOW, Layout.PLAIN, sameness);
    }
}
