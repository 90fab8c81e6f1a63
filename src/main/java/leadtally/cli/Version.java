package leadtally.cli;

import leadtally.job.Program;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"leadtally " + Program.version()};
    }
}
