package leadtally.pull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.FileFault;

/** The file that {@code ids:} names: event ids, one a line; blank lines and those that begin with {@code #} hold none. */
public final class EventIdFile {
    private static final String MARK = "\uFEFF";

    private final Path folder;
    private final String name;
    private Map<String, Integer> lines = Map.of();

    /**
     * @param folder working folder: the job file's relative paths start there
     */
    public EventIdFile(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * The ids, each once.
     *
     * @throws PullFailed if it cannot be read, or holds none
     */
    public List<String> read() {
        Map<String, Integer> found = new LinkedHashMap<>();
        try {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            int number = 0;
            for (String line : (text.startsWith(MARK) ? text.substring(1) : text).lines().toList()) {
                number++;
                String id = line.strip();
                if (!id.isEmpty() && !id.startsWith("#")) {
                    found.putIfAbsent(id, number);
                }
            }
        } catch (IOException e) {
            throw new PullFailed(name + " cannot be read (" + FileFault.reason(e) + "); put it there, or take ids: out of the job file");
        }
        if (found.isEmpty()) {
            throw new PullFailed(name + " holds no id; write one a line, or take ids: out of the job file");
        }
        lines = found;
        return List.copyOf(found.keySet());
    }

    /** Where an id stands, as of the last reading. */
    public String place(String id) {
        return name + ":" + lines.getOrDefault(id, 0);
    }
}
