package leadtally.bench;

import java.nio.file.Path;
import java.util.List;

/** All contenders by name. */
final class Contenders {
    private Contenders() {}

    /** Those that {@code --only} names, in its order; without it all that this machine can run. */
    static List<Contender> named(Options options, Path home) {
        JavaCommand java = JavaCommand.ofThisJvm();
        List<Contender> all = List.of(
                new Leadtally(true, home, options.javaOptions),
                new Leadtally(false, home, options.javaOptions),
                new LeadtallySpark(home, options.javaOptions),
                new DuckDb(java, home),
                new Psql(home, options.pgBin),
                new SpringBatch(java, home));
        return options.only.isEmpty() ? able(all) : options.only.stream().map(name -> named(name, all)).toList();
    }

    private static List<Contender> able(List<Contender> all) {
        all.stream().filter(contender -> !contender.missing().isEmpty())
                .forEach(contender -> System.out.println(contender.name() + " is left out: " + contender.missing()));
        return all.stream().filter(contender -> contender.missing().isEmpty()).toList();
    }

    private static Contender named(String name, List<Contender> all) {
        Contender chosen = all.stream().filter(contender -> contender.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--only " + name + ": no such contender. Choose among "
                        + String.join(", ", all.stream().map(Contender::name).toList())));
        if (!chosen.missing().isEmpty()) {
            throw new IllegalArgumentException("--only " + name + ": " + chosen.missing());
        }
        return chosen;
    }
}
