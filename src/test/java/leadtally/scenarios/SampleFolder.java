package leadtally.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample night as an operator would have it: a job file {@code demo.yml}, cut into several buckets, and its inbox. */
public final class SampleFolder {
    private SampleFolder() {}

    public static Path make(Path folder) throws IOException {
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        String job = Files.readString(Path.of("jobs/demo.yml"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("demo.yml"), job + "\nlimits: { bucket_bytes: 20000, bucket_groups: 40 }\n", StandardCharsets.UTF_8);
        return folder;
    }
}
