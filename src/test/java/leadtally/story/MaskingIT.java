package leadtally.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadtally.database.Store;
import leadtally.database.TestStores;
import leadtally.report.csv.CsvReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No number in whole where it was not asked for: in no file, no page, no text of a PDF, nothing printed; and one phone has one token everywhere. */
class MaskingIT {
    @TempDir
    Path folder;

    @Test
    void noFileOfTheSampleNightHoldsAPhoneInWhole() throws IOException {
        try (Store store = TestStores.h2()) {
            SampleNight sample = SampleNight.run(store, folder);
            String printed = sample.again(SampleNight.AS_OF).printed();
            Set<String> phones = phones(store);
            Map<String, String> texts = new TreeMap<>(Map.of("printed", printed));
            try (Stream<Path> files = Files.walk(folder.resolve("out/demo"))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("inbox"))::iterator) {
                    texts.put(folder.relativize(file).toString(), text(file));
                }
            }

            assertThat(phones).hasSizeGreaterThan(50);
            assertThat(texts.keySet()).anyMatch(name -> name.endsWith("nightly.pdf")).anyMatch(name -> name.endsWith("claims-leadping.pdf"))
                    .anyMatch(name -> name.endsWith("edition-1/index.html")).contains("out/demo/index.html", "out/demo/open-discrepancies.csv");
            texts.forEach((name, text) -> assertThat(phones.stream().filter(text::contains)).as(name).isEmpty());
        }
    }

    @Test
    void onePhoneHasOneTokenInEveryFile() throws IOException {
        try (Store store = TestStores.h2()) {
            Path edition = SampleNight.run(store, folder).edition();
            Map<String, Set<String>> tokens = new TreeMap<>();
            for (String name : List.of("reconciliation.csv", "discrepancies.csv", "claims.csv", "dnc.csv")) {
                collect(edition.resolve(name), tokens);
            }

            // The last four digits name a phone of the sample night.
            assertThat(tokens).hasSizeGreaterThan(40).allSatisfy((masked, found) -> assertThat(found).as(masked).hasSize(1));
            assertThat(tokens.get("+1******0107")).containsExactly("06c8655411d16593");
        }
    }

    private static void collect(Path file, Map<String, Set<String>> tokens) {
        List<String> head = new ArrayList<>();
        CsvReader.read(file, row -> {
            if (head.isEmpty()) {
                head.addAll(row);
            } else if (!row.get(head.indexOf("phone_token")).isEmpty()) {
                tokens.computeIfAbsent(row.get(head.indexOf("phone")), key -> new TreeSet<>()).add(row.get(head.indexOf("phone_token")));
            }
        });
    }

    /** Every phone that is stored, as its digits, and of long ones the national part. */
    private static Set<String> phones(Store store) {
        List<String> stored = store.jdbc().getJdbcTemplate().queryForList(
                "select phone from judged_submission where phone is not null union select phone from dnc_register union select phone from vendor_event where phone is not null",
                String.class);
        return stored.stream()
                .map(phone -> phone.substring(1))
                .flatMap(digits -> Stream.of(digits, digits.substring(Math.max(0, digits.length() - 10))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
