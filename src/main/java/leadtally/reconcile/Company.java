package leadtally.reconcile;

import java.util.ArrayList;
import java.util.List;
import leadtally.lead.AnsweredLead;
import leadtally.lead.SubmissionLine;
import org.jspecify.annotations.Nullable;

/** Facts that a rule could compare with one another: a phone's history, mostly, and that of the phones that share an id with it. */
final class Company {
    final List<KnownFact> lines = new ArrayList<>(1);
    final List<KnownFact> answers = new ArrayList<>(0);
    final List<KnownFact> events = new ArrayList<>();

    private @Nullable Company joined;

    /** The ties noted first and last: most facts of a phone repeat one of them. */
    private final String firstTie;
    private String lastTie;

    Company(String tie) {
        firstTie = tie;
        lastTie = tie;
    }

    boolean isTiedTo(String tie) {
        return tie.equals(firstTie) || tie.equals(lastTie);
    }

    void tieTo(String tie) {
        lastTie = tie;
    }

    void add(KnownFact known) {
        if (known.fact() instanceof SubmissionLine) {
            lines.add(known);
        } else if (known.fact() instanceof AnsweredLead) {
            answers.add(known);
        } else {
            events.add(known);
        }
    }

    /** Itself, or the company that it has joined. */
    Company whole() {
        Company whole = this;
        while (whole.joined != null) {
            whole = whole.joined;
        }
        if (whole != this) {
            joined = whole;
        }
        return whole;
    }

    /** Both as one: the smaller joins the larger, so that no fact moves often. */
    static Company join(Company one, Company other) {
        if (one.size() < other.size()) {
            return join(other, one);
        }
        one.lines.addAll(other.lines);
        one.answers.addAll(other.answers);
        one.events.addAll(other.events);
        other.lines.clear();
        other.answers.clear();
        other.events.clear();
        other.joined = one;
        return one;
    }

    /** Whether a fact of it is of a group that is asked for. */
    boolean hasAny(WantedGroups wanted) {
        return hasAny(lines, wanted) || hasAny(events, wanted) || hasAny(answers, wanted);
    }

    private static boolean hasAny(List<KnownFact> facts, WantedGroups wanted) {
        for (KnownFact known : facts) {
            if (wanted.has(known.group())) {
                return true;
            }
        }
        return false;
    }

    private int size() {
        return lines.size() + answers.size() + events.size();
    }
}
