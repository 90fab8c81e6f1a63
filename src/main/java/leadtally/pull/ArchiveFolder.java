package leadtally.pull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import leadtally.intake.Format;
import leadtally.intake.Source;
import leadtally.intake.Way;

/** Where a source's part of the archive is, and how intake finds it. */
public final class ArchiveFolder {
    private ArchiveFolder() {}

    /** {@code <archive>/<source>}; what could not stand in a file name or a glob is written as its bytes. */
    public static Path of(Path archive, String source) {
        StringBuilder name = new StringBuilder();
        for (byte b : source.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '-' || b == '_' || b == '.' && !name.isEmpty();
            name.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return archive.resolve(name.toString());
    }

    /** The folder of the vendor's ledger, apart from the facts. */
    static Path ledger(Path archive, String source) {
        return of(archive, source).resolve("ledger");
    }

    /** The source by way of its archive. */
    public static Source source(Source source, Fetch fetch, Path archive) {
        Way way = fetch instanceof TableRead ? Way.TABLE : Way.PULL;
        return source.fetched(way, slashed(of(archive, source.name())) + "/*.ndjson*");
    }

    /** Formats that a vendor's list is known for. */
    public static boolean isPulled(Format format) {
        return format == Format.LEADPING_EVENT || format == Format.LEADPING_LEAD || format == Format.OTONISTARK_LEAD;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
