package leadtally.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Which story is told next. Most are drawn by weight; every so often the next one in turn is told instead, so that each occurs soon, and a story that
 * does not fit its day (too little time before the last as-of, too few leads left) keeps its place in the queue.
 */
final class Programme {

    private static final int OPENING_LEADS = 2_000;
    private static final int OPENING_TURN = 12;
    private static final int TURN = 40;
    /** From so many leads a day on, a day has a metronome. */
    static final int FULL_DAY = 20;

    private final Calendar calendar;
    private final boolean fullDays;
    private final Deque<StoryKind> queue = new ArrayDeque<>();
    private final List<StoryKind> drawn;
    private final int weights;
    private int told;

    Programme(Calendar calendar, boolean fullDays) {
        this.calendar = calendar;
        this.fullDays = fullDays;
        this.drawn = Arrays.stream(StoryKind.values()).filter(kind -> kind.weight > 0).toList();
        this.weights = drawn.stream().mapToInt(kind -> kind.weight).sum();
        List<StoryKind> inTurn = new ArrayList<>(List.of(StoryKind.values()));
        inTurn.removeAll(List.of(StoryKind.METRONOME, StoryKind.WORKED, StoryKind.TEXTED, StoryKind.QUIET));
        queue.addAll(inTurn);
    }

    /**
     * The next story.
     *
     * @param opening whether it is the day's first
     * @param lead    the number of its first lead over all days
     * @param left    leads left on the day, at least 1
     */
    StoryKind next(Draw draw, int day, boolean opening, long lead, int left) {
        if (opening && fullDays) {
            return StoryKind.METRONOME;
        }
        int turn = lead < OPENING_LEADS ? OPENING_TURN : TURN;
        StoryKind kind = ++told % turn == turn / 2 ? inTurn(day, left) : byWeight(draw);
        return kind != null && fits(kind, day, left) ? kind : StoryKind.QUIET;
    }

    private StoryKind inTurn(int day, int left) {
        for (Iterator<StoryKind> kinds = queue.iterator(); kinds.hasNext(); ) {
            StoryKind kind = kinds.next();
            if (fits(kind, day, left)) {
                kinds.remove();
                queue.addLast(kind);
                return kind;
            }
        }
        return null;
    }

    private StoryKind byWeight(Draw draw) {
        int at = draw.below(weights);
        for (StoryKind kind : drawn) {
            at -= kind.weight;
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no story at " + at + " of " + weights);
    }

    private boolean fits(StoryKind kind, int day, int left) {
        // One day in three, so that a reader which counts the vendor's list of leads as a feed never has a week of it.
        boolean mayBeTold = kind != StoryKind.LEADPING_INVALID || day % 3 == 0;
        return mayBeTold && kind.leads <= left && !earliest(kind, day).isAfter(calendar.latestStart(day, kind.settled));
    }

    /** Waiting is told only of leads whose deadline the last as-of does not reach. */
    private Instant earliest(StoryKind kind, int day) {
        Instant opens = calendar.opens(day);
        Instant undecided = calendar.lastAsOf().minus(Duration.ofHours(24)).plusSeconds(60);
        return kind == StoryKind.WAITING && undecided.isAfter(opens) ? undecided : opens;
    }

    /** When the first lead of a story that fits is submitted. */
    Instant start(Draw draw, StoryKind kind, int day) {
        Instant earliest = earliest(kind, day);
        long room = Duration.between(earliest, calendar.latestStart(day, kind.settled)).toSeconds();
        return earliest.plusSeconds(draw.below((int) room + 1));
    }
}
