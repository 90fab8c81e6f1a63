package leadtally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import leadtally.database.Dialect;
import leadtally.database.H2Urls;

/** Whether a failure comes of a full disk: databases and libraries say so in many ways, or not at all. */
final class FullDisk {
    private static final long NEXT_TO_NOTHING = 64 << 10;

    private FullDisk() {}

    /** What to add to a failure's message: the folders without space; {@code ""} if all have some. */
    static String hint(Settings settings, Path folder) {
        Set<Path> places = new LinkedHashSet<>(List.of(folder.resolve(settings.output()), folder.resolve(settings.work()), folder.resolve(settings.archive())));
        Path database = Dialect.ofUrl(settings.database()) == Dialect.H2 ? H2Urls.databaseFile(settings.database(), folder) : null;
        if (database != null) {
            places.add(database.getParent());
        }
        List<String> full = new ArrayList<>();
        for (Path place : places) {
            Path there = place;
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            try {
                if (there != null && Files.getFileStore(there).getUsableSpace() < NEXT_TO_NOTHING) {
                    full.add(place.normalize().toString());
                }
            } catch (IOException e) {
                // A place that cannot be asked is not told of.
            }
        }
        return full.isEmpty() ? "" : " (no space is left in " + String.join(", ", full) + "; make some there)";
    }
}
