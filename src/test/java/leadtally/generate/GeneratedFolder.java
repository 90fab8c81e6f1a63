package leadtally.generate;

import com.github.luben.zstd.ZstdInputStream;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Generated data as a reader of its files sees it. */
record GeneratedFolder(Path root, Planted planted) {

    static GeneratedFolder of(Path root, int leads, int days, long seed) throws IOException {
        return of(root, leads, days, seed, GenerateSettings.FIRST_DAY);
    }

    static GeneratedFolder of(Path root, int leads, int days, long seed, LocalDate from) throws IOException {
        return new GeneratedFolder(root, new Generator(new GenerateSettings(leads, days, from, seed, root)).generate());
    }

    /** Every file's content, unpacked, by path with {@code /}. */
    Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), unpacked(path));
            }
        }
        return files;
    }

    private static byte[] unpacked(Path path) throws IOException {
        try (InputStream raw = Files.newInputStream(path)) {
            String name = path.toString();
            InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
            return in.readAllBytes();
        }
    }

    /** The rows of a CSV file below the header. */
    List<List<String>> rows(String path) throws Exception {
        return rows(Files.readAllBytes(root.resolve(path)));
    }

    static List<List<String>> rows(byte[] csv) throws Exception {
        String text = new String(csv, StandardCharsets.UTF_8);
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text)).withCSVParser(new RFC4180ParserBuilder().build()).withSkipLines(1).build()) {
            return reader.readAll().stream().map(List::of).toList();
        }
    }
}
