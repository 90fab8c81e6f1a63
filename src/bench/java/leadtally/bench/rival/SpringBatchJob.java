package leadtally.bench.rival;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughLineMapper;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An ordinary job of the reference documentation: line → JSON tree → batched insert of 1000; the two vendors' files at once; then SQL. */
final class SpringBatchJob {
    private static final int CHUNK = 1000;
    private static final JsonMapper JSON = new JsonMapper();

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource source;
    private final String inbox;
    private final Path sql;

    SpringBatchJob(JobRepository repository, PlatformTransactionManager transactions, DataSource source, String inbox, Path sql) {
        this.repository = repository;
        this.transactions = transactions;
        this.source = source;
        this.inbox = inbox;
        this.sql = sql;
    }

    Job job() throws Exception {
        Flow webhooks = new FlowBuilder<SimpleFlow>("house and aktify").start(house()).next(events("aktify", LineSetters.WEBHOOK_SQL, LineSetters::webhook)).build();
        Flow leadping = new FlowBuilder<SimpleFlow>("leadping").start(events("leadping", LineSetters.LEADPING_SQL, LineSetters::leadping)).build();
        Flow load = new FlowBuilder<SimpleFlow>("load").split(new SimpleAsyncTaskExecutor("load-")).add(webhooks, leadping).build();
        return new JobBuilder("rival", repository)
                .start(load)
                .next(statements("facts", List.of("submissions.sql", "spring-batch-facts.sql", "judge.sql")))
                .end()
                .build();
    }

    private Step house() throws Exception {
        return new StepBuilder("house", repository).<String, String>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(lines("house", "/night-*/submissions/*.csv", 1))
                .writer(new JdbcBatchItemWriterBuilder<String>().dataSource(source).sql(LineSetters.HOUSE_SQL)
                        .itemPreparedStatementSetter(LineSetters::house).build())
                .build();
    }

    private Step events(String vendor, String insert, ItemPreparedStatementSetter<JsonNode> setter) throws Exception {
        return new StepBuilder(vendor, repository).<String, JsonNode>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(lines(vendor, "/night-*/" + vendor + "/*.ndjson", 0))
                .processor(JSON::readTree)
                .writer(new JdbcBatchItemWriterBuilder<JsonNode>().dataSource(source).sql(insert).itemPreparedStatementSetter(setter).build())
                .build();
    }

    private MultiResourceItemReader<String> lines(String name, String pattern, int header) throws Exception {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("file:" + inbox + pattern);
        return new MultiResourceItemReaderBuilder<String>()
                .name(name + " files")
                .resources(files)
                .delegate(new FlatFileItemReaderBuilder<String>().name(name).linesToSkip(header).encoding("UTF-8").comments(new String[0])
                        .lineMapper(new PassThroughLineMapper()).build())
                .build();
    }

    private Step statements(String name, List<String> files) {
        return new StepBuilder(name, repository).tasklet((contribution, context) -> {
            for (String file : files) {
                new JdbcTemplate(source).execute(Files.readString(sql.resolve(file), StandardCharsets.UTF_8));
            }
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }
}
