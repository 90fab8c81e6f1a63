package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.lead.Digests;
import leadtally.lead.Period;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alteration of a published edition is named. */
class EditionVerifierIT {
    @TempDir
    static Path folder;

    private static Store store;
    private static SampleNight sample;
    private static int copies;

    private Path edition;

    @BeforeAll
    static void publish() {
        store = TestStores.h2();
        sample = SampleNight.run(store, folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** A copy with the edition's own folder names, to be altered. */
    @BeforeEach
    void copy() throws IOException {
        edition = Files.createDirectories(folder.resolve("copy-" + ++copies)).resolve("2026-11-03/edition-1");
        Files.createDirectories(edition.getParent());
        Night.copy(sample.edition(), edition);
    }

    @Test
    void whatWasPublishedIsWhole() throws IOException {
        assertThat(verify(sample.edition()).whole()).isTrue();
        assertThat(verify(folder.resolve("out/demo/latest")).sentences()).singleElement().asString()
                .startsWith("2026-11-03/edition-1, provisional: 14 files and manifest.json are as published, ");
        assertThat(verify(sample.edition()).sentences()).singleElement().asString().endsWith("; the store adds up to the same");
        Path elsewhere = folder.resolve("for-finance-" + copies);
        Night.copy(edition, elsewhere);
        assertThat(verify(elsewhere).whole()).as("a copy under another name is found by its manifest").isTrue();
    }

    @Test
    void oneByte() throws IOException {
        alter("reconciliation.csv", text -> text.replaceFirst("CREATED", "CREATEE"));

        assertThat(faults()).singleElement().asString().startsWith("reconciliation.csv: its bytes are not those published (SHA-256 ");
    }

    @Test
    void aByteOfThePdf() throws IOException {
        byte[] bytes = Files.readAllBytes(edition.resolve("nightly.pdf"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(edition.resolve("nightly.pdf"), bytes);

        assertThat(faults()).element(0).asString().startsWith("nightly.pdf: its bytes are not those published");
        assertThat(faults()).allMatch(fault -> fault.startsWith("nightly.pdf: "));
    }

    @Test
    void aPdfWhoseTotalsAreNotThoseOfTheFiles() {
        PublishedManifest published = PublishedManifest.read(manifestText().replaceFirst("\"created\" : \"40\"", "\"created\" : \"41\""));
        PublishedManifest asIs = PublishedManifest.read(manifestText());

        assertThat(PdfTotals.faults(edition, "nightly.pdf", published.files()))
                .containsExactly("nightly.pdf: under Lead waterfall the total is not 68 41 2 5 6 3 1 2 3 6, the sums of waterfall.csv");
        assertThat(PdfTotals.faults(edition, "nightly.pdf", asIs.files())).isEmpty();
    }

    private String manifestText() {
        try {
            return Files.readString(edition.resolve("manifest.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRowLess() throws IOException {
        alter("billing.csv", text -> text.replaceFirst("\r\n2026-11-03,[^\r]*,charged,1,1,0.042,USD(?=\r\n)", ""));

        assertThat(faults()).hasSize(5).element(0).asString().startsWith("billing.csv: its bytes");
        assertThat(faults()).anyMatch(fault -> fault.matches("billing\\.csv: has \\d+ rows, published were \\d+"))
                .anyMatch(fault -> fault.startsWith("billing.csv: amount USD adds up to ")).anyMatch(fault -> fault.startsWith("billing.csv: events adds up to "));
    }

    @Test
    void twoFilesSwapped() throws IOException {
        Path feeds = edition.resolve("feeds.csv");
        Path dnc = edition.resolve("dnc.csv");
        Files.move(feeds, edition.resolve("x"));
        Files.move(dnc, feeds);
        Files.move(edition.resolve("x"), dnc);

        assertThat(faults()).contains("dnc.csv: holds what was published as feeds.csv", "feeds.csv: holds what was published as dnc.csv")
                .anyMatch(fault -> fault.startsWith("dnc.csv: cannot be read any more: dnc.csv: header [day, vendor"));
    }

    @Test
    void aRowMore() throws IOException {
        alter("dnc.csv", text -> text + text.lines().reduce((a, b) -> b).orElseThrow() + "\r\n");

        assertThat(faults()).element(1).asString().isEqualTo("dnc.csv: has 6 rows, published were 5");
    }

    @Test
    void twoRowsSwapped() throws IOException {
        alter("reconciliation.csv", text -> {
            List<String> rows = new ArrayList<>(text.lines().toList());
            Collections.swap(rows, 20, 21);
            return String.join("\r\n", rows) + "\r\n";
        });

        assertThat(faults()).hasSize(2).element(1).asString().isEqualTo("reconciliation.csv: row 21 does not stand in the order of the file");
    }

    @Test
    void aPageEditedByHand() throws IOException {
        alter("index.html", text -> text.replaceFirst("(data-sum-of=\"waterfall\\.csv created\">)40<", "$141<"));

        assertThat(faults()).hasSize(2).element(1).asString().isEqualTo("index.html: a total of waterfall.csv, created, is 41, published was 40");
    }

    @Test
    void aClaimReplacedByAnotherEditionsOne() throws IOException {
        Files.copy(edition.resolve("nightly.pdf"), edition.resolve("claims-leadping.pdf"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(faults()).contains("claims-leadping.pdf: holds what was published as nightly.pdf");
    }

    @Test
    void pdfsAndPageSayWhatTheFilesAddUpTo() {
        String text = manifestText();
        List<String> altered = List.of(
                text.replaceFirst("(\"billing.csv\"[^}]*\"events\" : )\"14\"", "$1\"15\""), text.replaceFirst("(\"claims.csv\" : \\{\\s*\"rows\" : )5", "$16"));

        assertThat(HtmlTotals.faults(edition, PublishedManifest.read(text).files())).isEmpty();
        assertThat(PdfTotals.faults(edition, "claims-leadping.pdf", PublishedManifest.read(text).files())).isEmpty();
        assertThat(HtmlTotals.faults(edition, PublishedManifest.read(altered.get(0)).files()))
                .containsExactly("index.html: a total of billing.csv, events, is 14, published was 15");
        assertThat(HtmlTotals.faults(edition, PublishedManifest.read(altered.get(1)).files()))
                .containsExactly("index.html: a total of claims.csv, rows, is 5, published was 6");
    }

    @Test
    void aPdfThatSaysOtherAmountsThanTheFiles() throws IOException {
        SortedMap<String, PublishedManifest.Said> files = PublishedManifest.read(manifestText()).files();
        alter("billing.csv", text -> text.replaceFirst(",charged,1,1,0\\.042,USD", ",charged,1,1,0.043,USD"));
        alter("claims.csv", text -> text.replaceFirst(",0\\.042,USD", ",0.043,USD"));
        alter("discrepancies.csv", text -> text.replaceFirst(",OPEN,", ",RESOLVED,"));

        assertThat(PdfTotals.faults(edition, "nightly.pdf", files)).containsExactly(
                "nightly.pdf: under Billing the total leadping, USD is not 14 13 0.273, the sums of billing.csv",
                "nightly.pdf: under Claims the total leadping, USD is not 5 0.113, the sums of claims.csv",
                "nightly.pdf: under Discrepancies by reason the total is not 40 0 1, the sums of discrepancies.csv");
        assertThat(PdfTotals.faults(edition, "claims-leadping.pdf", files))
                .containsExactly("claims-leadping.pdf: under Claims the total leadping, USD is not 5 0.113, the sums of claims.csv");
    }

    /** A PDF sets what its column is too narrow for in two lines; such an amount is exact all the same (rule 7.3). */
    @Test
    void amountsOfMoreDigitsThanAColumnIsWide() throws IOException {
        assertPublishedAsItIs("amounts-as-strings-and-numbers", "\"0.02\"", "\"1234567890.1234567890123456789\",\"trafficType\":\"Test\"", ",1234567890.1234567890123456789,");
    }

    /** A sum of no amounts is empty (rule 7.3): in the PDF too. */
    @Test
    void billedEventsOfWhichNoneHasAnAmount() throws IOException {
        assertPublishedAsItIs("billed-amount-missing", "\"billableAmount\":\"0\"", "\"billableAmount\":null", ",rated,3,0,,USD");
    }

    /** The edition of a scenario whose Leadping events say something else is what verify expects of it. */
    private void assertPublishedAsItIs(String scenario, String said, String instead, String billed) throws IOException {
        Path work = Files.createDirectories(folder.resolve(scenario));
        Night.copy(Path.of("src/test/resources/scenarios", scenario, "given"), work);
        Path events = work.resolve("inbox/leadping/events.ndjson");
        Files.writeString(events, Files.readString(events).replace(said, instead));
        Period day = Period.day(LocalDate.of(2026, 3, 3));
        try (Store other = TestStores.h2()) {
            Night night = new Night(other, work);
            assertThat(night.run("job.yml", day, Instant.parse("2026-03-06T12:00:00Z")).code()).isZero();
            assertThat(Files.readString(night.edition("out", day).resolve("billing.csv"))).contains(billed);
            assertThat(verifier(other, night.edition("out", day)).verify().sentences()).singleElement().asString().contains("manifest.json are as published");
        }
    }

    @Test
    void aStoreThatWasTamperedWith() {
        store.jdbc().update("update day_waterfall set created = created - 1, missing = missing + 1 where vendor = 'yotel' and campaign = 'cmp_loans'", Map.of());
        try {
            assertThat(faults()).containsExactly(
                    "store: created of waterfall.csv adds up to 39, published was 40", "store: missing of waterfall.csv adds up to 7, published was 6");
        } finally {
            store.jdbc().update("update day_waterfall set created = created + 1, missing = missing - 1 where vendor = 'yotel' and campaign = 'cmp_loans'", Map.of());
        }
    }

    @Test
    void anEditedManifest() throws IOException {
        alter("manifest.json", text -> text.replaceFirst("\"state\" : \"provisional\"", "\"state\" : \"final\""));
        assertThat(faults()).containsExactly("manifest.json: state is \"final\", published was \"provisional\"");

        alter("manifest.json", text -> text.replaceFirst("\"state\" : \"final\"", "\"state\" :  \"provisional\""));
        assertThat(faults()).containsExactly("manifest.json: says the same as published, but its bytes differ");

        alter("manifest.json", text -> text.substring(1));
        assertThat(faults()).containsExactly("manifest.json: is no JSON any more");

        alter("manifest.json", text -> "");
        assertThat(faults()).containsExactly("manifest.json: is no JSON any more");

        alter("manifest.json", text -> "[]");
        assertThat(faults()).containsExactly("manifest.json: is no JSON object, which a manifest is");
    }

    @Test
    void aFileAndTheManifestEditedToAgree() throws IOException {
        String before = sha256("waterfall.csv");
        alter("waterfall.csv", text -> text.replaceFirst(",solar-west,real,", ",solar-wesd,real,"));
        alter("manifest.json", text -> text.replace(before, sha256("waterfall.csv")));

        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.startsWith("manifest.json: files.waterfall.csv.sha256 is "))
                .anyMatch(fault -> fault.startsWith("waterfall.csv: its bytes are not those published"));
    }

    @Test
    void missingAndForeignFiles() throws IOException {
        Files.delete(edition.resolve("claims.csv"));
        Files.delete(edition.resolve("manifest.json"));
        Files.writeString(edition.resolve("notes.txt"), "mine", StandardCharsets.UTF_8);

        assertThat(faults()).containsExactly("manifest.json: is missing", "claims.csv: is missing", "notes.txt: was not published with this edition");
    }

    /** What it leads to may change, and has not been published. */
    @Test
    void aFileThatALinkStandsFor() throws IOException {
        for (String name : List.of("claims.csv", "nightly.pdf", "manifest.json")) {
            Files.move(edition.resolve(name), folder.resolve("moved-" + copies + "-" + name));
            Files.createSymbolicLink(edition.resolve(name), folder.resolve("moved-" + copies + "-" + name));
        }

        assertThat(faults()).containsExactly(
                "manifest.json: is a symbolic link, not the file that was published", "claims.csv: is a symbolic link, not the file that was published",
                "nightly.pdf: is a symbolic link, not the file that was published");
    }

    @Test
    void aNumberOfMoreDigitsThanCanBeAddedUp() throws IOException {
        alter("waterfall.csv", text -> text.replaceFirst(",real,32,", ",real,9e999999999,"));
        alter("billing.csv", text -> text.replaceFirst(",0\\.042,USD", ",9e-999999999,USD"));
        Files.delete(edition.resolve("claims.csv"));

        assertThat(faults()).hasSize(5).contains("claims.csv: is missing")
                .anyMatch(fault -> fault.matches("waterfall\\.csv: cannot be read any more: waterfall\\.csv: row \\d+ has 9e999999999, which is not written as numbers are"))
                .anyMatch(fault -> fault.matches("billing\\.csv: cannot be read any more: billing\\.csv: row \\d+ has 9e-999999999, which is not written as numbers are"));
    }

    @Test
    void aFolderThatLiesInNoOther() {
        assertThat(verify(Path.of("/")).sentences()).containsExactly("manifest.json: is missing", "the store has no published edition of /; check --db and the folder");
    }

    /** Another currency, before a run has judged by it, is no altered store. */
    @Test
    void underOtherSettingsTheStoreIsNotAddedUp() {
        EditionVerifier.Verdict verdict = new EditionVerifier(store, edition, vendor -> "EUR", "another").verify();

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.sentences()).singleElement().asString().endsWith("; the job file's settings are others than those it was judged by, so the store was not added up");
    }

    @Test
    void anEditionThatTheStoreDoesNotHave() throws IOException {
        try (Store empty = TestStores.h2()) {
            assertThat(verifier(empty, edition).verify().sentences())
                    .containsExactly("the store has no published edition of 2026-11-03/edition-1; check --db and the folder");
        }
    }

    private List<String> faults() {
        EditionVerifier.Verdict verdict = verify(edition);
        assertThat(verdict.whole()).isFalse();
        return verdict.sentences();
    }

    private static EditionVerifier verifier(Store store, Path folder) {
        return new EditionVerifier(store, folder, vendor -> vendor.equals("leadping") ? "USD" : "", sample.settings().judgingHash());
    }

    private static EditionVerifier.Verdict verify(Path folder) {
        return verifier(store, folder).verify();
    }

    private void alter(String file, UnaryOperator<String> by) throws IOException {
        String before = Files.readString(edition.resolve(file), StandardCharsets.UTF_8);
        String after = by.apply(before);
        assertThat(after).as("the alteration of " + file).isNotEqualTo(before);
        Files.writeString(edition.resolve(file), after, StandardCharsets.UTF_8);
    }

    private String sha256(String file) {
        try {
            return HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(edition.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
