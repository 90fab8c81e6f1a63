package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alteration of a published edition is named. */
class EditionVerifierTest {
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
                .startsWith("2026-11-03/edition-1, provisional: 13 files and manifest.json are as published, ");
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

        assertThat(PdfTotals.faults(edition.resolve("nightly.pdf"), published.files()))
                .containsExactly("nightly.pdf: under Lead waterfall the total is not 68 41 2 5 6 3 1 2 3 6, the sums of waterfall.csv");
        assertThat(PdfTotals.faults(edition.resolve("nightly.pdf"), asIs.files())).isEmpty();
    }

    private String manifestText() {
        try {
            return Files.readString(edition.resolve("manifest.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
    void anEditedManifest() throws IOException {
        alter("manifest.json", text -> text.replaceFirst("\"state\" : \"provisional\"", "\"state\" : \"final\""));
        assertThat(faults()).containsExactly("manifest.json: state is \"final\", published was \"provisional\"");

        alter("manifest.json", text -> text.replaceFirst("\"state\" : \"final\"", "\"state\" :  \"provisional\""));
        assertThat(faults()).containsExactly("manifest.json: says the same as published, but its bytes differ");

        alter("manifest.json", text -> text.substring(1));
        assertThat(faults()).containsExactly("manifest.json: is no JSON any more");
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

    @Test
    void anEditionThatTheStoreDoesNotHave() throws IOException {
        try (Store empty = TestStores.h2()) {
            assertThat(new EditionVerifier(empty, edition).verify().sentences())
                    .containsExactly("the store has no published edition of 2026-11-03/edition-1; check --db and the folder");
        }
    }

    private List<String> faults() {
        EditionVerifier.Verdict verdict = verify(edition);
        assertThat(verdict.whole()).isFalse();
        return verdict.sentences();
    }

    private static EditionVerifier.Verdict verify(Path folder) {
        return new EditionVerifier(store, folder).verify();
    }

    private void alter(String file, UnaryOperator<String> by) throws IOException {
        String before = Files.readString(edition.resolve(file), StandardCharsets.UTF_8);
        String after = by.apply(before);
        assertThat(after).as("the alteration of " + file).isNotEqualTo(before);
        Files.writeString(edition.resolve(file), after, StandardCharsets.UTF_8);
    }

    private String sha256(String file) {
        try {
            return java.util.HexFormat.of().formatHex(leadtally.lead.Digests.sha256().digest(Files.readAllBytes(edition.resolve(file))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
