package leadtally.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leadtally.database.Store;
import leadtally.intake.Source;
import leadtally.lead.BusinessDays;
import leadtally.lead.Period;
import leadtally.pull.PullLog;
import leadtally.pull.PullState;
import leadtally.pull.SourcePull;
import leadtally.pull.Window;

/**
 * Which periods a run writes: what was asked for, of several days each that has a row of its own in some file; days within the look-back whose figures or state changed and that have an
 * edition; and missed nights, days without one that have facts (rule 8.4). Which of them differ from their newest edition shows when they are written.
 */
final class PublishPlan {
    private final Store store;
    private final Run run;
    private final BusinessDays days;

    PublishPlan(Store store, Run run) {
        this.store = store;
        this.run = run;
        this.days = run.settings().days();
    }

    List<Period> periods() {
        Set<LocalDate> single = new TreeSet<>();
        Set<LocalDate> withEdition = editionDays();
        LocalDate asked = run.period().from();
        if (run.period().isOneDay()) {
            single.add(asked);
        } else {
            single.addAll(DaysWith.facts(store, days, asked, run.period().to()));
            single.addAll(DaysWith.figures(store, asked, run.period().to()));
            single.addAll(DaysWith.discrepancies(store, asked, run.period().to()));
            run.period().days().stream().filter(withEdition::contains).forEach(single::add);
        }
        boolean first = store.query("queries/job/published_editions", Map.of(), (row, i) -> row.getLong("editions") == 0).get(0);
        if (!first) {
            single.addAll(missedAndRestated(withEdition));
        }
        List<Period> periods = new ArrayList<>(single.stream().map(Period::day).toList());
        if (!run.period().isOneDay()) {
            periods.add(run.period());
        }
        return periods;
    }

    private Set<LocalDate> missedAndRestated(Set<LocalDate> withEdition) {
        LocalDate from = lookedBackTo();
        LocalDate lastEnded = days.of(run.asOf()).minusDays(1);
        Set<LocalDate> chosen = new TreeSet<>();
        // A day that was asked for before its end has an edition too, and what changes it would never be looked for again.
        withEdition.stream().filter(day -> !day.isBefore(from)).max(Comparator.naturalOrder()).ifPresent(last -> {
            chosen.addAll(days("queries/job/days_touched_since_publishing", from, last));
            chosen.addAll(awaitedNoMore(from, last));
        });
        chosen.retainAll(withEdition);
        if (lastEnded.isBefore(from)) {
            return chosen;
        }
        Set<LocalDate> missed = DaysWith.facts(store, days, from, lastEnded);
        missed.removeAll(withEdition);
        chosen.addAll(missed);
        return chosen;
    }

    /** The first day that is published again by itself (rule 8.1). */
    LocalDate lookedBackTo() {
        return notPurged(days.of(run.asOf().minus(run.settings().lookback())));
    }

    /** Days whose edition waited for a source, and that are final now: what came may be known from another source, or the source is not expected any more, and no figure changes by it. */
    private Set<LocalDate> awaitedNoMore(LocalDate from, LocalDate to) {
        return days("queries/job/provisional_days", from, to).stream()
                .filter(day -> awaited(Period.day(day)).sentences().isEmpty()).collect(Collectors.toSet());
    }

    /** A look-back made longer since does not reach days that were purged meanwhile. */
    private LocalDate notPurged(LocalDate day) {
        return new PurgedDays(store, days).horizon().filter(first -> first.isAfter(day)).orElse(day);
    }

    private Set<LocalDate> editionDays() {
        return new HashSet<>(store.query("queries/job/edition_days", Map.of(), (row, i) -> row.getObject("business_day", LocalDate.class)));
    }

    private Set<LocalDate> days(String query, LocalDate from, LocalDate to) {
        return new TreeSet<>(store.query(
                query, Map.of("run_no", run.number(), "period_from", from, "period_to", to), (row, i) -> row.getObject("business_day", LocalDate.class)));
    }

    /** Why the period is provisional beyond pending submissions (rule 8.5). */
    Awaited awaited(Period period) {
        Map<String, List<PullState>> failed = new PullLog(store).ofRun(run.number()).stream()
                .filter(pull -> pull.isFailed() && !SourcePull.ADDITIONAL.contains(pull.list()))
                .collect(Collectors.groupingBy(PullState::source));
        List<String> missing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Source source : run.settings().sources()) {
            String why = why(failed.getOrDefault(source.name(), List.of()), window(period.from(), period.to()));
            if (!why.isEmpty()) {
                (source.expectedDaily() ? missing : others).add((source.expectedDaily() ? "expected source " : "source ") + source.name() + " could not be fetched: " + why);
            }
            for (LocalDate day : source.expectedDaily() ? period.days() : List.<LocalDate>of()) {
                if (!spoke(source, day)) {
                    missing.add("expected source " + source.name() + " has nothing of " + day);
                }
            }
        }
        return new Awaited(missing, others);
    }

    /** Why a source could not be fetched for some instant of a time, {@code ""} if it was. */
    private static String why(List<PullState> failed, Window time) {
        return failed.stream().filter(pull -> pull.window().meets(time)).map(PullState::message).findFirst().orElse("");
    }

    private Window window(LocalDate from, LocalDate to) {
        return new Window(days.start(from), days.end(to));
    }

    private boolean spoke(Source source, LocalDate day) {
        Map<String, Object> parameters =
                Map.of("source", source.name(), "start_at", Store.at(days.start(day)), "end_at", Store.at(days.end(day)));
        return has("queries/job/source_spoke", parameters) || has("queries/job/source_repeated", parameters);
    }

    private boolean has(String query, Map<String, Object> parameters) {
        return !store.query(query, parameters, (row, i) -> row.getString("kind")).isEmpty();
    }
}
