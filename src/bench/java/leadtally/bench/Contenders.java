package leadtally.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All contenders by name. */
final class Contenders {
    private Contenders() {}

    /** Those that {@code --only} names, in its order. */
    static List<Contender> named(Options options, Path home) {
        JavaCommand java = JavaCommand.ofThisJvm();
        List<Contender> all = List.of(
                new Leadtally(true, home, options.javaOptions),
                new Leadtally(false, home, options.javaOptions),
                new DuckDb(java, home),
                new Psql(home),
                new SpringBatch(java, home));
        List<Contender> chosen = new ArrayList<>();
        for (String name : options.only) {
            chosen.add(all.stream()
                    .filter(contender -> contender.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("--only " + name + ": no such contender. Choose among "
                            + String.join(", ", all.stream().map(Contender::name).toList()))));
        }
        return chosen;
    }
}
