package leadtally.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import leadtally.cli.CommandLines;
import leadtally.cli.RealProcess;
import leadtally.scenarios.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a cluster ends in the bytes of an ordinary one, also where machines, attempts or the driver are lost on the way. */
class SparkNightIT {
    private static final List<String> SAMPLE = List.of("--job", "demo.yml", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z");
    private static final String MANY_BUCKETS = "\nlimits: { bucket_bytes: 1500, bucket_groups: 3 }\n";
    /** Files of a few kilobytes are cut by byte range too. */
    private static final String[] SHORT_RANGES = {"--conf", "spark.leadtally.rangeBytes=20k"};

    private static final int HOT = 100_000;
    private static final String HOT_EVENT = "{\"metadata\":{\"apiVersion\":\"2026-02-09\",\"eventType\":\"lead.call_initiated\",\"campaignId\":\"solar-west\",\"eventTime\":\"%s\"},"
            + "\"data\":{\"phone\":\"+12125550199\",\"callType\":\"outbound\"}}\n";

    @TempDir
    static Path temporary;

    private static SparkCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = SparkCluster.start(temporary.resolve("cluster"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void the_sample_night() throws IOException {
        SortedMap<String, String> ordinary = sample("ordinary").ordinary();
        SparkNight night = sample("sample");

        try (RealProcess run = night.on(cluster)) {
            assertThat(run.end()).as(run.text()).isZero();
        }

        assertThat(night.csv()).isEqualTo(ordinary);
    }

    @Test
    void a_generated_night_one_worker_of_which_is_killed_while_buckets_are_stored() throws Exception {
        survivesALostWorker(2_000, 64 << 10);
    }

    @Test
    @Tag("long")
    void a_hundred_thousand_leads_and_a_worker_is_killed_while_buckets_are_stored() throws Exception {
        survivesALostWorker(100_000, 2 << 20);
    }

    private void survivesALostWorker(int leads, int bucketBytes) throws Exception {
        SortedMap<String, String> ordinary = generated("ordinary-" + leads, leads, bucketBytes).ordinary();
        SparkNight undisturbed = generated("undisturbed-" + leads, leads, bucketBytes);
        try (RealProcess run = undisturbed.on(cluster, SHORT_RANGES)) {
            assertThat(run.end()).as(run.text()).isIn(0, 2, 3);
        }
        assertThat(undisturbed.csv()).isEqualTo(ordinary);

        SparkNight night = generated("killed-" + leads, leads, bucketBytes);
        SparkNight.Done done = night.done("store");
        AutoCloseable hold = night.hold("store", 3);
        try (RealProcess run = night.on(cluster, SHORT_RANGES)) {
            run.drain();
            done.await(3);
            cluster.aWorker().kill();
            hold.close();
            assertThat(run.end()).as(run.text()).isIn(0, 2, 3);
        } finally {
            cluster.replaceWorker();
        }
        assertThat(night.csv()).isEqualTo(ordinary);
        assertThat(night.count("select count(*) from run where run_no > 1")).as("no second run was needed").isZero();
    }

    @Test
    void two_attempts_at_one_bucket_leave_it_stored_once() throws Exception {
        SortedMap<String, String> ordinary = sample("ordinary-twice").ordinary();
        SparkNight night = sample("twice");
        AutoCloseable hold = night.hold("store", 5);
        try (RealProcess run = night.on(
                cluster, "--conf", "spark.speculation=true", "--conf", "spark.speculation.interval=200ms", "--conf", "spark.speculation.quantile=0.5", "--conf",
                "spark.speculation.multiplier=1.1", "--conf", "spark.speculation.minTaskRuntime=200ms")) {
            assertThat(run.said("Starting task 5.1 in stage")).as("a second attempt at the bucket begins: " + run.text()).isTrue();
            hold.close();
            assertThat(run.end()).as(run.text()).isZero();
        }
        assertThat(night.csv()).isEqualTo(ordinary);
    }

    @Test
    void the_driver_is_killed_and_the_same_command_resumes() throws Exception {
        SortedMap<String, String> ordinary = sample("ordinary-driver").ordinary();
        SparkNight night = sample("driver");
        SparkNight.Done done = night.done("store");
        AutoCloseable hold = night.hold("store", 5);
        try (RealProcess run = night.on(cluster)) {
            run.drain();
            done.await(3);
            run.kill();
        }
        long before = night.count("select count(*) from done_bucket where stage = 'store'");
        hold.close();
        try (RealProcess run = night.on(cluster)) {
            assertThat(run.end()).as(run.text()).isZero();
            assertThat(run.text()).contains("resuming run 1");
        }
        assertThat(before).isGreaterThanOrEqualTo(3);
        assertThat(night.csv()).isEqualTo(ordinary);
    }

    @Test
    void files_of_a_hadoop_file_system() throws Exception {
        SortedMap<String, String> ordinary = sample("ordinary-by-path").ordinary();
        SparkNight night = sample("by-uri");
        Path job = temporary.resolve("by-uri/demo.yml");
        String inbox = "files: \"" + temporary.resolve("by-uri/out/demo/inbox").toUri();
        Files.writeString(job, Files.readString(job, StandardCharsets.UTF_8).replace("files: \"out/demo/inbox/", inbox), StandardCharsets.UTF_8);
        assertThat(job).content(StandardCharsets.UTF_8).contains("file:///");

        try (RealProcess run = night.on(cluster)) {
            assertThat(run.end()).as(run.text()).isZero();
        }

        assertThat(night.csv()).isEqualTo(ordinary);
        assertThat(night.count("select count(*) from input_file where path like 'file:///%'")).isEqualTo(night.count("select count(*) from input_file"));
    }

    /** One phone's events all meet in one bucket, in an executor of 700 MB. */
    @Test
    @Tag("long")
    void a_phone_of_a_hundred_thousand_events() throws Exception {
        SparkNight hot = hot("hot-ordinary");
        SortedMap<String, String> ordinary = hot.ordinary();
        SparkNight night = hot("hot");

        try (RealProcess run = night.on(cluster)) {
            assertThat(run.end()).as(run.text()).isIn(0, 2);
        }

        assertThat(night.csv()).isEqualTo(ordinary);
        assertThat(night.count("select count(*) from vendor_event where phone = '+12125550199'")).isEqualTo(HOT);
    }

    private static SparkNight hot(String name) throws IOException {
        SparkNight night = sample(name, "\nlimits: { bucket_bytes: 1000000, bucket_groups: 3 }\n");
        Path file = temporary.resolve(name).resolve("out/demo/inbox/aktify/hot.ndjson");
        Instant first = Instant.parse("2026-11-03T12:00:00Z");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < HOT; i++) {
                out.write(String.format(Locale.ROOT, HOT_EVENT, first.plusMillis(i * 100L)));
            }
        }
        return night;
    }

    private static SparkNight sample(String name) throws IOException {
        return sample(name, MANY_BUCKETS);
    }

    private static SparkNight sample(String name, String limits) throws IOException {
        Path folder = temporary.resolve(name);
        Night.copy(Path.of("jobs/demo"), Files.createDirectories(folder.resolve("out")).resolve("demo"));
        append(Path.of("jobs/demo.yml"), folder.resolve("demo.yml"), limits);
        return new SparkNight(folder, SAMPLE);
    }

    private static SparkNight generated(String name, int leads, int bucketBytes) throws IOException {
        Path folder = temporary.resolve(name);
        int code = CommandLines.execute("generate", "--leads", Integer.toString(leads), "--seed", "11", "--out", folder.toString());
        assertThat(code).isZero();
        append(folder.resolve("job.yml"), folder.resolve("job.yml"), "\nlimits: { bucket_bytes: " + bucketBytes + " }\n");
        return new SparkNight(folder, List.of("--job", "job.yml", "--date", "2026-01-05", "--as-of", "2026-01-06T11:30:00Z"));
    }

    private static void append(Path from, Path to, String text) throws IOException {
        Files.writeString(to, Files.readString(from, StandardCharsets.UTF_8) + text, StandardCharsets.UTF_8);
    }
}
