package leadtally.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample night as an operator would have it: a job file {@code demo.yml}, cut into several buckets, and its inbox. */
public final class SampleFolder {
    private SampleFolder() {}

    public static Path make(Path folder) throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        String job = Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("demo.yml"), job + "\nlimits: { bucket_bytes: 20000, bucket_groups: 40 }\n", StandardCharsets.UTF_8);
        return folder;
    }

    /** The text of each CSV below an output folder, by its path there; input that lies in the folder is not among them. */
    static SortedMap<String, String> csv(Path out) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".csv") && !f.startsWith(out.resolve("inbox")))::iterator) {
                texts.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
