package leadtally.job;

import java.util.Optional;
import java.util.function.Predicate;
import leadtally.database.Store;

/** Runs that were broken off once they had begun to store. Until they are resumed, what is stored of their days is what no as-of has, and their files' counts are not made yet. */
public final class HalfDoneRuns {
    private final RunHistory history;

    public HalfDoneRuns(Store store) {
        this.history = new RunHistory(store);
    }

    /** @throws UsageFault if there is one: whoever asks would publish it by halves, or change what it is about to judge */
    void refuse() {
        first(run -> true).ifPresent(sentence -> {
            throw UsageFault.of(sentence);
        });
    }

    /** What is to be said behind a run's tie-out that failed, {@code ""} if no other run may be the cause. */
    String hint(long runNo) {
        return first(run -> run.number() != runNo).map(sentence -> ". The cause may be that " + sentence).orElse("");
    }

    /** What keeps the nights of a job from tying out and its own next start does not resume: a run of another job, or of the name that the job had before. */
    public Optional<String> ofAnother(String jobName) {
        return first(run -> !run.jobName().equals(jobName));
    }

    private Optional<String> first(Predicate<RunHistory.Row> asked) {
        return history.halfDone().stream().filter(asked).findFirst().map(run -> "run " + run.number() + " of job " + run.jobName() + " for "
                + run.period().folder() + " is unfinished, and what it took in is judged in part; start leadtally run first with the job file of that name, which resumes it");
    }
}
