package leadtally.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leadtally.database.Store;
import leadtally.lead.Period;
import org.junit.jupiter.api.io.TempDir;

/** Nights over the files of {@link TwoNights} in a folder of their own, on a database. */
abstract class TwoNightsContract {
    /** What the second night changes of the day. */
    static final List<String> EXPECTED = """
            file,key,column,was,now,cause
            billing.csv,2026-03-03|leadping|auto||real|Sms|charged,amount,0.02,0.05,vendor_correction
            discrepancies.csv,0e23aed51e5ea7b6|BILLED_AMOUNT_CHANGED,*,,2026-03-03|medium|OPEN|leadping|auto||+1******0009|14a7e0ba6f063c02|2026-03-03T16:00:00.000Z|0.03|USD|newest amount less first amount|Compare the change with the vendor's invoice.|leadping|real,vendor_correction
            discrepancies.csv,1cf4a18929440ed7|NO_OUTCOME_BY_DEADLINE,state,OPEN,RESOLVED,late_event
            discrepancies.csv,db4c73bc4980ddaa|NO_OUTCOME_BY_DEADLINE,*,,2026-03-03|high|OPEN|aktify|west|A2|+1******0002|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z|||no outcome by 2026-03-04T20:00:00.000Z|Ask the vendor what became of this lead; send it again if it never arrived.|crm|real,newly_due
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,lag_seconds,,122400,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,matched_by,,external_id,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,outcome,MISSING,CREATED,late_event
            reconciliation.csv,aktify|west|A1|b5bdddc06c298e06|2026-03-03T11:00:00.000Z,outcome_at,2026-03-04T11:00:00.000Z,2026-03-04T21:00:00.000Z,late_event
            reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome,PENDING,MISSING,newly_due
            reconciliation.csv,aktify|west|A2|8e6dd90a1bda3c59|2026-03-03T20:00:00.000Z,outcome_at,,2026-03-04T20:00:00.000Z,newly_due
            reconciliation.csv,otonistark|4411|O1|789ce916a532ccda|2026-03-03T14:58:00.000Z,*,,2026-03-03|+5********0001|real|CREATED|2026-03-03T15:00:00.000Z|answer|120||false|crm||2026-03-04T14:58:00.000Z|1|,late_submission
            reconciliation.csv,otonistark|4411||789ce916a532ccda|2026-03-03T15:00:00.000Z,*,2026-03-03|+5********0001|real|CREATED|2026-03-03T15:00:00.000Z|answer|0||false|otonistark||2026-03-04T15:00:00.000Z|1|,,late_submission
            waterfall.csv,2026-03-03|aktify|west|real,created,1,2,late_event
            waterfall.csv,2026-03-03|aktify|west|real,pending,1,0,newly_due
            """.lines().toList();

    /** A file of one submission, which is in the second night, too. */
    static final String ONE_LEAD = "vendor,campaign_id,external_lead_id,phone,submitted_at\naktify,west,A3,+12125550003,2026-03-03T10:00:00Z\n";

    @TempDir
    Path folder;

    abstract Store store();

    TwoNights twoNights(Store store) {
        TwoNights nights = new TwoNights(folder);
        nights.first();
        assertRun(store, TwoNights.FIRST);
        nights.second();
        assertRun(store, TwoNights.SECOND);
        return nights;
    }

    Night.Result run(Store store, Instant asOf) {
        return new Night(store, folder).run("job.yml", TwoNights.DAY, asOf);
    }

    /** The exit code of a run of the day before theirs, which nobody submitted on, at the second night's time. */
    int dayBefore(Store store) {
        return new Night(store, folder).run("job.yml", Period.day(LocalDate.of(2026, 3, 2)), TwoNights.SECOND).code();
    }

    void assertRun(Store store, Instant asOf) {
        Night.Result result = run(store, asOf);
        assertThat(result.code()).as(result.printed()).isZero();
    }

    Path edition(int number) {
        return folder.resolve("out/2026-03-03/edition-" + number);
    }

    List<String> restated(int number) throws IOException {
        return Files.readAllLines(edition(number).resolve("restatement.csv"), StandardCharsets.UTF_8);
    }
}
