package leadtally.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leadtally.lead.Digests;

/**
 * What the manifest says of a file (rule 9.8).
 *
 * @param rows without the header; 0 for the PDF
 * @param sums of each count column by its name, and of each amount column by {@code amount <currency>}
 * @param sha256 of the file's bytes, hex
 */
public record FileFigures(long rows, SortedMap<String, BigDecimal> sums, String sha256) {
    public FileFigures {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, BigDecimal>) sums));
    }

    /** Of a file that has no rows: its digest only. */
    static FileFigures ofBytes(Path file) throws IOException {
        byte[] digest = Digests.sha256().digest(Files.readAllBytes(file));
        return new FileFigures(0, new TreeMap<>(), HexFormat.of().formatHex(digest));
    }
}
