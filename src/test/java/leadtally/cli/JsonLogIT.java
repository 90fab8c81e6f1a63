package leadtally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import leadtally.scenarios.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --log json}: what a run does, an object a line, without a phone in whole. */
class JsonLogIT {
    @TempDir
    Path folder;

    @Test
    void every_stage_and_source_is_an_object_and_so_is_an_error() throws IOException {
        SampleFolder.make(folder);
        try (RealProcess run = new RealProcess.Start(folder).leadtally(
                "run", "--job", "demo.yml", "--log", "json", "--quiet", "--date", "2026-11-03", "--as-of", "2026-11-04T14:00:00Z")) {
            assertThat(run.end()).as(run.text()).isZero();
            List<JsonNode> lines = run.text().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
            assertThat(lines).allSatisfy(line -> assertThat(line.propertyNames()).contains("at", "level", "logger", "message"));
            assertThat(lines.stream().filter(line -> line.has("stage")).map(line -> line.get("stage").asString()))
                    .containsExactly("pull", "list", "intake", "tie", "store", "choose", "judge", "causes", "summarise", "check", "report");
            JsonNode crm = lines.stream().filter(line -> line.has("source") && line.get("source").asString().equals("crm")).findFirst().orElseThrow();
            assertThat(crm.get("run").asInt()).isEqualTo(1);
            assertThat(crm.get("records").asLong()).isEqualTo(crm.get("new").asLong() + crm.get("versions").asLong() + crm.get("duplicates").asLong() + crm.get("rejected").asLong())
                    .isPositive();
            assertThat(lines.get(lines.size() - 1).get("message").asString()).startsWith("run 1 of 2026-11-03 published: 68 submitted");
            assertThat(run.text()).doesNotContainPattern("\\+1202555[0-9]{4}");
        }
        try (RealProcess refused = new RealProcess.Start(folder).leadtally(
                "run", "--job", "demo.yml", "--log", "json", "--date", "2026-11-03", "--as-of", "2026-11-03T14:00:00Z")) {
            assertThat(refused.end()).isEqualTo(64);
            assertThat(JsonMapper.shared().readTree(refused.text()).get("message").asString()).contains("is before the last published one");
        }
    }
}
