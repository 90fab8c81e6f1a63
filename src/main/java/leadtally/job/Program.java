package leadtally.job;

/** What this program is, for manifests. */
public final class Program {
    /** Version of the store's tables: the newest migration. */
    public static final String SCHEMA = "5";

    private Program() {}

    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
