package leadtally.job;

/** What this program is, for manifests. */
public final class Program {
    private Program() {}

    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
