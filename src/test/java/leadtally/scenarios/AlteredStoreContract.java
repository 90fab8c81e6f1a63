package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import leadtally.database.Store;
import leadtally.job.ExitCodes;
import leadtally.job.JobFile;
import leadtally.job.ReportRunner;
import leadtally.job.RunRequest;
import org.junit.jupiter.api.Test;

/** What was changed in the store behind the job's back is found out, and mended by judging everything again (rules 8.2, 9). */
abstract class AlteredStoreContract extends TwoNightsContract {
    /** Rule 8.2: what a stored figure became, the facts make it again, and nobody is told of a change where there is none. */
    @Test
    void aRebuildMakesAFigureAgainThatWasAlteredInTheStore() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            assertThat(store.jdbc().getJdbcTemplate().update("update day_waterfall set created = created + 1")).isPositive();
            assertThat(store.jdbc().getJdbcTemplate().update("update day_billing set amount = amount + 1")).isPositive();
            Night night = new Night(store, folder);

            assertThat(night.run("job.yml", TwoNights.DAY, TwoNights.FIRST).code()).isEqualTo(5);
            assertThat(night.run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.FIRST, true, List.of(), true)).code()).isZero();

            assertThat(night.run("job.yml", TwoNights.DAY, TwoNights.FIRST).code()).isZero();
            assertThat(night.edition("out", TwoNights.DAY)).hasFileName("edition-1");
        }
    }

    @Test
    void aFigureChangedBehindTheJobsBackStopsRunAndReport() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update day_waterfall set created = created + 1 where campaign = 'west'", Map.of());

            assertThat(run(store, TwoNights.FIRST).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);
            assertThatThrownBy(() -> report(store)).hasMessageContaining("report of 2026-03-03 does not tie out: 9.3 waterfall")
                    .hasMessageEndingWith("out/failed/2").satisfies(failure -> assertThat(ExitCodes.of(failure)).isEqualTo(ExitCodes.TIE_OUT_FAILED));
            assertThat(folder.resolve("out/failed/2/9.3-waterfall-2026-03-03.csv")).isNotEmptyFile();
            assertThat(folder.resolve("out/2026-03-03")).isDirectoryNotContaining("glob:**edition-2");
            assertThat(folder.resolve("out/.overall")).doesNotExist();
        }
    }

    @Test
    void anAttributionOfNoEventIsMendedByJudgingEverythingAgain() {
        try (Store store = store()) {
            new TwoNights(folder).first();
            assertRun(store, TwoNights.FIRST);
            store.jdbc().update("update judged_event set content_no = content_no + 1000000", Map.of());
            assertThatThrownBy(() -> report(store)).hasMessageContaining("report of 2026-03-03 does not tie out: 9.4 events");

            assertThat(new Night(store, folder).run("job.yml", new RunRequest(TwoNights.DAY, TwoNights.FIRST, true, List.of(), true)).code()).isZero();

            assertThatCode(() -> report(store)).doesNotThrowAnyException();
        }
    }

    @Test
    void daysOfARunThatDidNotTieOutAreMadeAndCheckedAgain() throws IOException {
        try (Store store = store()) {
            TwoNights nights = new TwoNights(folder);
            nights.first();
            assertRun(store, TwoNights.FIRST);
            nights.second();
            store.jdbc().update("create table kept as select * from judged_submission where external_lead_id = 'A3'", Map.of());
            store.jdbc().update("delete from judged_submission where external_lead_id = 'A3'", Map.of());
            assertThat(run(store, TwoNights.SECOND).code()).isEqualTo(ExitCodes.TIE_OUT_FAILED);
            assertThat(edition(2)).doesNotExist();
            store.jdbc().update("insert into judged_submission select * from kept", Map.of());

            assertRun(store, TwoNights.SECOND);

            assertThat(restated(2)).containsExactlyElementsOf(EXPECTED);
        }
    }

    @Test
    void whatAnAbandonedRunStoredIsJudgedByTheNext() {
        try (Store store = store()) {
            twoNights(store);
            store.jdbc().update("update run set status = 'abandoned' where run_no = 2", Map.of());
            store.jdbc().update("delete from judged_event where group_key = '+12125550001'", Map.of());

            assertRun(store, TwoNights.SECOND);

            assertThat(store.jdbc().queryForObject("select count(*) from judged_event where group_key = '+12125550001'", Map.of(), Long.class)).isOne();
            assertThat(store.jdbc().queryForObject("select count(*) from touched_group where run_no = 2", Map.of(), Long.class)).isZero();
        }
    }

    private void report(Store store) {
        new ReportRunner(store, JobFile.read(folder.resolve("job.yml")), folder, "demo-key".getBytes(StandardCharsets.UTF_8)).report(TwoNights.DAY);
    }
}
