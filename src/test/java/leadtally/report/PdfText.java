package leadtally.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as another program reads it, line by line. */
record PdfText(int pages, Set<String> pageSizes, List<String> lines) {
    static PdfText of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            Set<String> sizes = new TreeSet<>();
            document.getPages().forEach(page -> sizes.add((int) page.getMediaBox().getWidth() + "x" + (int) page.getMediaBox().getHeight()));
            return new PdfText(document.getNumberOfPages(), sizes, stripper.getText(document).lines().map(String::strip).toList());
        }
    }

    /** The lines of each page. */
    static List<List<String>> byPage(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<List<String>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().map(String::strip).toList());
            }
            return pages;
        }
    }

    /** The lines between a section's heading and the next one, without the repeated heads and feet of pages. */
    List<String> section(String heading, String next) {
        int from = lines.indexOf(heading);
        int to = lines.indexOf(next);
        if (from < 0 || to < from) {
            throw new AssertionError("no section from " + heading + " to " + next + " in " + lines);
        }
        return lines.subList(from + 1, to);
    }

    /** The last words of a line as numbers, null if one of them is none. */
    static List<BigDecimal> numbers(String line, int count) {
        String[] words = line.split("\\s+");
        if (words.length < count) {
            return List.of();
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (String word : Arrays.copyOfRange(words, words.length - count, words.length)) {
            if (!word.matches("-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?")) {
                return List.of();
            }
            numbers.add(new BigDecimal(word.replace(",", "")));
        }
        return numbers;
    }
}
