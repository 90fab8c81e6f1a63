package leadtally.job.step;

/** A step's work, free of Spring Batch: the nightly job runs it as a tasklet, a dry run as it is. */
public interface NightStep {
    /** @return how many items it held, for the counts of the step */
    long execute() throws Exception;
}
