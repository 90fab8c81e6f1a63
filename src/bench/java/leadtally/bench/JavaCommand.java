package leadtally.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts main classes of the benchmark in a JVM of their own, with this one's class path. */
record JavaCommand(Path java, String classPath) {
    static JavaCommand ofThisJvm() {
        return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
    }

    List<String> of(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx1g", "-Dfile.encoding=UTF-8", "-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
