package leadtally.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program to run.
 *
 * @param folder where it is started
 * @param successes exit codes of success
 */
record Program(List<String> command, Map<String, String> environment, Path folder, Set<Integer> successes) {
    static Program of(List<String> command, Path folder) {
        return new Program(command, Map.of(), folder, Set.of(0));
    }
}
