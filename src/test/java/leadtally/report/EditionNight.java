package leadtally.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import leadtally.database.Store;
import leadtally.report.restatement.TouchedSince;
import org.junit.jupiter.api.io.TempDir;

/** Editions of {@link StoredNight} in a temporary folder. */
abstract class EditionNight {
    @TempDir
    Path out;

    abstract Store fresh();

    final WrittenEdition write(Store store, EditionRequest request) {
        return write(store, request, EditionWriter.AT_ONCE);
    }

    final WrittenEdition write(Store store, EditionRequest request, int threads) {
        return EditionWriter.write(store, request, new Editions(store, out).hiddenFolder(request.period()), new TouchedSince(), threads);
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
