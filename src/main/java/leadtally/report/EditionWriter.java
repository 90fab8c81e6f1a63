package leadtally.report;

import java.nio.file.Path;
import leadtally.database.Store;

/** Writes the files of one edition into a hidden folder, reads them again, and says what is in them (rules 8.4, 9.8). Publishing is {@link Editions}'. */
public final class EditionWriter {
    private EditionWriter() {}

    /**
     * Writes CSV files, PDF and, last, the manifest. If the figures equal those of the newest edition of the period, PDF and manifest are left out.
     *
     * @param hiddenFolder from {@link Editions#hiddenFolder}; made by this call, must not exist
     * @throws ReadBackException if a file read again differs from what was written or stored (rule 9.8)
     */
    public static WrittenEdition write(Store store, EditionRequest request, Path hiddenFolder) {
        throw new UnsupportedOperationException("follows");
    }
}
