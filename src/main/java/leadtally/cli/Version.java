package leadtally.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"leadtally " + text()};
    }

    static String text() {
        String version = Leadtally.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
