package leadtally.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import leadtally.database.Store;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import org.junit.jupiter.api.Test;

/** What every database must give: the same bytes, the same state. */
abstract class EditionContract extends EditionNight {
    @Test
    void theFilesAreTheExpectedBytes() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();

            WrittenEdition written = write(store, NightRequest.of(false));

            Expected.folder("night", written.folder(), written.files().keySet().stream().filter(name -> name.endsWith(".csv")).toList());
            assertThat(written.state()).isEqualTo(EditionState.FINAL);
            assertThat(written.counts().submitted()).isEqualTo(6);
            assertThat(written.counts().outcomes()).containsEntry(Outcome.MISSING, 1L);
            assertThat(written.counts().open())
                    .containsExactly(Map.entry(Reason.NO_OUTCOME_BY_DEADLINE, 1L), Map.entry(Reason.BILLED_NOT_BILLABLE, 1L), Map.entry(Reason.BILLED_TWICE, 1L));
            assertThat(written.counts().atStake()).containsExactly(Map.entry("USD", new BigDecimal("1.0200")));
            assertThat(written.files().get("billing.csv").sums().get("amount USD")).isEqualByComparingTo("0.5301");
        }
    }

    @Test
    void moneyAtStakeHasTheScaleOfTheAmountsThatAreCounted() {
        try (Store store = fresh()) {
            StoredNight night = new StoredNight(store);
            night.disputed("BILLED_TWICE", "ev-9", "3737500.00");
            night.disputed("BILLED_AMOUNT_CHANGED", "ev-9", "12.0000000001");

            assertThat(write(store, NightRequest.of(false)).counts().atStake()).containsExactly(Map.entry("USD", new BigDecimal("3737500.00")));
        }
    }

    /** What a vendor corrected downwards is no claim, and makes no other claim less. */
    @Test
    void whatAVendorTookBackIsNotAtStake() throws IOException {
        try (Store store = fresh()) {
            StoredNight night = new StoredNight(store);
            night.disputed("BILLED_AMOUNT_CHANGED", "ev-8", "-0.0085");
            assertThat(write(store, NightRequest.of(false)).counts().atStake()).isEmpty();
            night.disputed("BILLED_TWICE", "ev-9", "0.02");
            night.disputed("BILLED_AMOUNT_CHANGED", "ev-9", "-0.02");

            WrittenEdition written = write(store, NightRequest.of(false));

            assertThat(written.counts().atStake()).containsExactly(Map.entry("USD", new BigDecimal("0.02")));
            assertThat(PdfText.of(written.folder().resolve("nightly.pdf")).section("Discrepancies by reason", "The gravest open discrepancies of each reason"))
                    .anyMatch(line -> line.startsWith("BILLED_TWICE ") && line.contains(" 0.02 USD "))
                    .noneMatch(line -> line.contains("-0."));
        }
    }

    @Test
    void phonesAreWholeWhereAskedFor() throws IOException {
        try (Store store = fresh()) {
            new StoredNight(store).fill();

            WrittenEdition written = write(store, NightRequest.of(true));

            assertThat(text(written.folder().resolve("reconciliation.csv"))).contains("not a phone,,", "+919876543210,").doesNotContain("+1******");
        }
    }

    @Test
    void oneThreadAndTwoWriteTheSameFiles() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            WrittenEdition byOne = write(store, NightRequest.of(false), 1);
            WrittenEdition byTwo = write(store, NightRequest.of(false), 2);

            assertThat(csvOf(byTwo)).hasSize(11).isEqualTo(csvOf(byOne));
            assertThat(byTwo.fingerprint()).isEqualTo(byOne.fingerprint());
        }
    }

    @Test
    void anEmptyPeriodHasAllFilesWithHeadersOnly() throws IOException {
        try (Store store = fresh()) {
            WrittenEdition written = write(store, NightRequest.of(false));

            assertThat(written.files().values()).allSatisfy(file -> assertThat(file.sums()).isEmpty());
            assertThat(text(written.folder().resolve("waterfall.csv"))).isEqualTo(
                    "day,vendor,campaign_id,traffic,submitted,created,landline,dnc,rejected,duplicate,contradicted,ambiguous,pending,missing\r\n");
        }
    }

    @Test
    void aPendingSubmissionOrAnAwaitedSourceMakesItProvisional() {
        try (Store store = fresh()) {
            new StoredNight(store).fill();
            store.jdbc().update("update day_waterfall set pending = 1, missing = 0 where missing = 1", Map.of());

            assertThat(write(store, NightRequest.of(false)).state()).isEqualTo(EditionState.PROVISIONAL);
        }
    }

    @Test
    void aFolderThatIsNoHiddenEditionIsRefused() {
        try (Store store = fresh()) {
            assertThatThrownBy(() -> EditionWriter.write(store, NightRequest.of(false), out.resolve("elsewhere"))).hasMessageContaining("Editions.hiddenFolder");
        }
    }

    /** A PDF holds the moment it was made. */
    private static Map<String, FileFigures> csvOf(WrittenEdition edition) {
        return edition.files().entrySet().stream().filter(file -> file.getKey().endsWith(".csv")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
