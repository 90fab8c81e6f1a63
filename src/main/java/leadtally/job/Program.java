package leadtally.job;

/** What this program is. */
public final class Program {
    private Program() {}

    /** From the jar; {@code unpackaged} where it runs from classes. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
