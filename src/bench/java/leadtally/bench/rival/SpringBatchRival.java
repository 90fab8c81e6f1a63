package leadtally.bench.rival;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** {@code SpringBatchRival URL INBOX OUT SQL AS_OF FIRST_DAY LAST_DAY ZONE}: loads, judges and writes the three files. */
public final class SpringBatchRival {
    private static final List<String> RESULTS = List.of("waterfall", "call_results", "billing");

    private SpringBatchRival() {}

    public static void main(String... arguments) throws Exception {
        Path sql = Path.of(arguments[3]);
        try (HikariDataSource source = source(arguments)) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"),
                    new FileSystemResource(sql.resolve("spring-batch-tables.sql"))).execute(source);
            JdbcTransactionManager transactions = new JdbcTransactionManager(source);
            JobRepository repository = repository(source, transactions);
            run(repository, new SpringBatchJob(repository, transactions, source, arguments[1], sql).job());
            try (Connection connection = source.getConnection()) {
                for (String table : RESULTS) {
                    copy(connection, table, Path.of(arguments[2], table.replace('_', '-') + ".csv"));
                }
            }
        }
    }

    private static HikariDataSource source(String... arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0] + "&reWriteBatchedInserts=true&stringtype=unspecified");
        config.setConnectionInitSql("set bench.as_of = '" + arguments[4] + "'; set bench.first_day = '" + arguments[5] + "'; set bench.last_day = '"
                + arguments[6] + "'; set bench.zone = '" + arguments[7] + "'");
        return new HikariDataSource(config);
    }

    private static JobRepository repository(HikariDataSource source, JdbcTransactionManager transactions) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static void run(JobRepository repository, Job job) throws Exception {
        MapJobRegistry registry = new MapJobRegistry();
        registry.register(job);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        JobExecution execution = operator.start(job, new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("the job ended as " + execution.getStatus() + ": " + execution.getAllFailureExceptions());
        }
    }

    private static void copy(Connection connection, String table, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout with (format csv, header, encoding '"
                    + StandardCharsets.UTF_8.name() + "')", out);
        }
    }
}
