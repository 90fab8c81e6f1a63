package leadtally.story;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a story is about, gathered step by step: facts and submissions by their keys, with the groups (phones) they lie in. */
final class Chosen {
    final Set<UUID> facts = new TreeSet<>();
    final Set<UUID> submissions = new TreeSet<>();
    final Set<String> groups = new TreeSet<>();

    boolean isEmpty() {
        return facts.isEmpty() && submissions.isEmpty();
    }
}
