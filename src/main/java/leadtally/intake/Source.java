package leadtally.intake;

import java.io.Serializable;

/**
 * Where facts come from: an entry of the job file's {@code sources}.
 *
 * @param name in the job file; part of every fact
 * @param vendor vendor key, {@code ""} for house-csv, whose rows name theirs
 * @param files glob of its files, relative to the working folder; {@code **} stands for any folders, none included; {@code ""} if it has none of its own
 * @param expectedDaily whether a day without a fact of it is provisional (rule 8.5)
 * @param way how its records come
 */
public record Source(String name, String vendor, Format format, String files, boolean expectedDaily, Way way) implements Serializable {
    public Source {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source without a name; give each entry of sources: a name");
        }
        if (vendor.isBlank() && format != Format.HOUSE_CSV) {
            throw new IllegalArgumentException("source " + name + " has no vendor; only house-csv rows name their own");
        }
    }

    /** A source of files. */
    public Source(String name, String vendor, Format format, String files, boolean expectedDaily) {
        this(name, vendor, format, files, expectedDaily, Way.FILE);
    }

    /** The same source by way of what was fetched for it into an archive. */
    public Source fetched(Way by, String archived) {
        return new Source(name, vendor, format, archived, expectedDaily, by);
    }

    /** The same source by another way. */
    public Source by(Way other) {
        return new Source(name, vendor, format, files, expectedDaily, other);
    }
}
