package leadtally.job.step;

import leadtally.database.Store;
import leadtally.job.Run;

/** A step that is one piece of work in one transaction, done once a run: read or counted again by a resumed run, a file's records would be there twice. */
public final class OnceStep implements NightStep {
    private static final int WHOLE = 0;

    private final DoneMark mark;
    private final NightStep work;

    public OnceStep(Store store, Run run, String stage, NightStep work) {
        this.mark = new DoneMark(store, run, stage, WHOLE);
        this.work = work;
    }

    /** @return how many items the work held, 0 if it was done before */
    @Override
    public long execute() throws Exception {
        if (mark.isSet()) {
            return 0;
        }
        long items = work.execute();
        mark.set();
        return items;
    }
}
