package leadtally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import leadtally.database.StoreContract;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a run that died left of Spring Batch's rows, and that it goes on. */
abstract class BatchEngineContract extends StoreContract {
    private static final JobParameters RUN_7 = new JobParametersBuilder().addLong(BatchEngine.RUN, 7L).toJobParameters();

    private final List<String> done = new ArrayList<>();

    private Job job(JobRepository repository, boolean fails) {
        return new JobBuilder(NightlyJob.NAME, repository)
                .start(new StepBuilder("list", repository).tasklet((contribution, context) -> did("list", false), store.transactionManager()).build())
                .next(new StepBuilder("intake", repository).tasklet((contribution, context) -> did("intake", fails), store.transactionManager()).build())
                .build();
    }

    private RepeatStatus did(String step, boolean fails) {
        done.add(step);
        if (fails) {
            throw new IllegalStateException("the disk is full");
        }
        return RepeatStatus.FINISHED;
    }

    private BatchStatus run(boolean fails) throws Exception {
        BatchEngine engine = new BatchEngine(store);
        return engine.run(job(engine.repository(), fails), 7).getStatus();
    }

    @Test
    void aRunThatDiedBetweenItsInstanceAndItsExecutionIsStarted() throws Exception {
        new BatchEngine(store).repository().createJobInstance(NightlyJob.NAME, RUN_7);

        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(done).containsExactly("list", "intake");
        assertThat(lines("select count(*) from batch_job_instance")).containsExactly("1");
        assertThat(lines("select count(*) from batch_job_execution")).containsExactly("1");
    }

    @Test
    void aRunThatDiedBeforeItsFirstStepIsStarted() throws Exception {
        JobRepository repository = new BatchEngine(store).repository();
        repository.createJobExecution(
                repository.createJobInstance(NightlyJob.NAME, RUN_7), RUN_7, new ExecutionContext());

        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(done).containsExactly("list", "intake");
    }

    @Test
    void aRunThatFailedGoesOnWithTheStepThatFailed() throws Exception {
        assertThat(run(true)).isEqualTo(BatchStatus.FAILED);

        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(done).containsExactly("list", "intake", "intake");
    }

    @Test
    void aRunThatCouldNotRollBackGoesOnHoweverOften() throws Exception {
        for (int time = 0; time < 2; time++) {
            BatchEngine engine = new BatchEngine(store);
            assertThat(engine.run(losing(engine.repository()), 7).getStatus()).isEqualTo(BatchStatus.UNKNOWN);
        }
        assertThat(lines("select status from batch_step_execution where step_name = 'intake' order by step_execution_id")).containsExactly("FAILED", "UNKNOWN");

        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(done).containsExactly("list", "intake", "intake", "intake");
    }

    /** Its intake loses its connection, under a transaction manager that tells so, as that of releases before this one did. */
    private Job losing(JobRepository repository) {
        return new JobBuilder(NightlyJob.NAME, repository)
                .start(new StepBuilder("list", repository).tasklet((contribution, context) -> did("list", false), store.transactionManager()).build())
                .next(new StepBuilder("intake", repository).tasklet((contribution, context) -> {
                    DataSourceUtils.getConnection(store.dataSource()).close();
                    return did("intake", true);
                }, new JdbcTransactionManager(store.dataSource())).build())
                .build();
    }

    @Test
    void aRunThatIsCompleteIsNotDoneAgain() throws Exception {
        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(run(false)).isEqualTo(BatchStatus.COMPLETED);

        assertThat(done).containsExactly("list", "intake");
    }
}
