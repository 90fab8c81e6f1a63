package leadtally.job;

import leadtally.database.Store;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch on the store: the JDBC job repository, start and restart. No application context is needed for it, which keeps short commands short. */
final class BatchEngine {
    /** The one identifying parameter of a run's job. */
    static final String RUN = "run";

    private final JobRepository repository;

    BatchEngine(Store store) {
        try {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(store.dataSource());
            factory.setTransactionManager(store.transactionManager());
            // The default, SERIALIZABLE, fails under concurrent creation on PostgreSQL; the run lock keeps other runs out anyway.
            factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
            factory.afterPropertiesSet();
            repository = factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("Spring Batch cannot use the store: " + e.getMessage(), e);
        }
    }

    JobRepository repository() {
        return repository;
    }

    /** Starts the run's job, or restarts it where it broke off; one that was complete, but died before it said so, is given back as it is. Only while the run lock is held: an execution that looks alive is then a dead one. */
    JobExecution run(Job job, long runNo) throws Exception {
        TaskExecutorJobOperator operator = operator(job);
        JobParameters parameters = new JobParametersBuilder().addLong(RUN, runNo).toJobParameters();
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last == null) {
            forgetBeginning(job, parameters);
            return operator.start(job, parameters);
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        takeForKilled(last);
        if (last.isRunning() || last.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning())) {
            operator.recover(last);
            last = repository.getLastJobExecution(job.getName(), parameters);
        }
        return operator.restart(last);
    }

    /**
     * Spring Batch never restarts what it could not roll back, such as a step whose connection was lost. Here a step marks itself done in the transaction of its work, so that it can go on
     * whatever became of that, as after a kill.
     */
    private void takeForKilled(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.STARTED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.STARTED);
            repository.update(last);
        }
    }

    /** Spring Batch 6 commits a job's instance before the first execution of it, and starts no instance that has none: one is left by a process that died in between. */
    private void forgetBeginning(Job job, JobParameters parameters) {
        JobInstance begun = repository.getJobInstance(job.getName(), parameters);
        if (begun != null) {
            repository.deleteJobInstance(begun);
        }
    }

    private TaskExecutorJobOperator operator(Job job) throws Exception {
        MapJobRegistry registry = new MapJobRegistry();
        registry.register(job);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator;
    }
}
