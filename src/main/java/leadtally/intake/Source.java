package leadtally.intake;

/**
 * Where facts come from: an entry of the job file's {@code sources}.
 *
 * @param name in the job file; part of every fact
 * @param vendor vendor key, {@code ""} for house-csv, whose rows name theirs
 * @param files glob of its files, relative to the working folder; {@code **} stands for any folders, none included
 * @param expectedDaily whether a day without a fact of it is provisional (rule 8.5)
 */
public record Source(String name, String vendor, Format format, String files, boolean expectedDaily) {
    public Source {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source without a name; give each entry of sources: a name");
        }
        if (vendor.isBlank() && format != Format.HOUSE_CSV) {
            throw new IllegalArgumentException("source " + name + " has no vendor; only house-csv rows name their own");
        }
    }
}
