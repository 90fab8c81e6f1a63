package leadtally.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import leadtally.lead.Fact;
import leadtally.lead.Outcome;
import leadtally.lead.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all facts (rules 8.2, 8.3, 9): each case is a seed, which its name prints. */
class ReconcilerPropertiesTest {
    private static final Instant AS_OF = Times.at("+1d 12:00");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderAndRepetitionChangeNothing(long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, 10));
        Collections.shuffle(shuffled, new Random(~seed));

        assertThat(judge(shuffled, Given.groups(facts), AS_OF)).isEqualTo(judge(facts, Given.groups(facts), AS_OF));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupByGroupEqualsAllAtOnce(long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Map<String, Set<Object>> parts = new HashMap<>();
        for (String group : Given.groups(facts)) {
            judge(closure(facts, Set.of(group)), Set.of(group), AS_OF).forEach((part, found) -> parts.merge(part, found, ReconcilerPropertiesTest::union));
        }

        judge(facts, Given.groups(facts), AS_OF).forEach((part, found) -> assertThat(difference(parts.get(part), found)).as(part).isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void judgingAllIsJudgingEveryGroup(long seed) {
        List<Fact> facts = RandomFacts.of(seed);

        assertThat(parts(new Reconciler(Given.RULES).judgeAll(Facts.of(facts), AS_OF))).isEqualTo(judge(facts, Given.groups(facts), AS_OF));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachSubmissionHasOneOutcomeAndEachEventOnePlace(long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        Judgement judgement = new Reconciler(Given.RULES).judge(Facts.of(facts), Given.groups(facts), AS_OF);

        assertThat(judgement.submissions()).extracting(JudgedSubmission::identity).doesNotHaveDuplicates();
        assertThat(judgement.events()).extracting(JudgedEvent::key).doesNotHaveDuplicates();
        assertThat(judgement.causes()).extracting(Cause::identity).doesNotHaveDuplicates();
        assertThat(judgement.events()).allSatisfy(event -> assertThat(event.submission() != null)
                .isEqualTo(event.attribution() == JudgedEvent.Attribution.MATCHED));
        assertThat(judgement.submissions().stream().map(JudgedSubmission::identity).collect(Collectors.toSet()))
                .containsAll(judgement.events().stream().map(JudgedEvent::submission).filter(Objects::nonNull).toList());
        assertThat(judgement.causes().stream().filter(cause -> cause.reason() == Reason.NO_OUTCOME_BY_DEADLINE).count())
                .isEqualTo(judgement.submissions().stream().filter(submission -> submission.outcome() == Outcome.MISSING).count());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void untilAGroupIsDueTimeChangesNothing(long seed) {
        List<Fact> facts = RandomFacts.of(seed);
        for (String group : Given.groups(facts)) {
            Judgement now = new Reconciler(Given.RULES).judge(Facts.of(facts), Set.of(group), AS_OF);
            Instant due = now.due().get(group);
            Instant until = due == null ? AS_OF.plusSeconds(1_000_000_000) : Times.before(due);

            assertThat(judge(facts, Set.of(group), until)).isEqualTo(judge(facts, Set.of(group), AS_OF));
            if (due != null) {
                assertThat(due).isAfter(AS_OF);
                assertThat(judge(facts, Set.of(group), due)).isNotEqualTo(judge(facts, Set.of(group), AS_OF));
            }
        }
    }

    /** The judgement's parts as sets, since their order means nothing. */
    private static Map<String, Set<Object>> judge(List<Fact> facts, Set<String> groups, Instant asOf) {
        return parts(new Reconciler(Given.RULES).judge(Facts.of(facts), groups, asOf));
    }

    private static Map<String, Set<Object>> parts(Judgement judgement) {
        return Map.of(
                "submissions", new HashSet<>(judgement.submissions()),
                "events", new HashSet<>(judgement.events()),
                "answers", new HashSet<>(judgement.answers()),
                "register", new HashSet<>(judgement.register()),
                "causes", new HashSet<>(judgement.causes()),
                "due", new HashSet<>(judgement.due().entrySet()));
    }

    /** What only one of them has: short enough to be read. */
    private static Set<Object> difference(Set<Object> one, Set<Object> other) {
        var difference = union(one, other);
        difference.removeIf(found -> one.contains(found) && other.contains(found));
        return difference;
    }

    private static Set<Object> union(Set<Object> one, Set<Object> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** What {@link Facts} asks for: the groups that share a link, or versions of one identity, and the groups that share one with those. */
    private static List<Fact> closure(List<Fact> facts, Set<String> groups) {
        Set<String> near = linked(facts, linked(facts, groups));
        return facts.stream().filter(fact -> near.contains(fact.group())).toList();
    }

    private static Set<String> linked(List<Fact> facts, Set<String> groups) {
        Set<String> links = facts.stream().filter(fact -> groups.contains(fact.group())).flatMap(fact -> links(fact).stream()).collect(Collectors.toSet());
        var linked = new HashSet<>(groups);
        facts.stream().filter(fact -> links(fact).stream().anyMatch(links::contains)).map(Fact::group).forEach(linked::add);
        return linked;
    }

    private static List<String> links(Fact fact) {
        var links = new ArrayList<>(fact.links());
        links.add(fact.identity().toString());
        return links;
    }
}
