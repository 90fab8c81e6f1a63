package leadtally.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements below {@code sql/}, one a file, read once. {@code <name>.h2.sql} stands in for {@code <name>.sql} on H2. */
public final class SqlFiles {
    private final Dialect dialect;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    public SqlFiles(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The statement in {@code sql/<name>.sql}.
     *
     * @param name path below {@code sql/} without ending, such as {@code queries/summarise/day_waterfall}
     * @throws IllegalArgumentException if there is no such file
     */
    public String text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String own = dialect == Dialect.H2 ? readResource("sql/" + name + ".h2.sql") : null;
        String text = own != null ? own : readResource("sql/" + name + ".sql");
        if (text == null) {
            throw new IllegalArgumentException("no SQL file sql/" + name + ".sql in the jar");
        }
        return text;
    }

    private static @Nullable String readResource(String path) {
        try (InputStream in = SqlFiles.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " from the jar", e);
        }
    }
}
