package leadtally.reconcile.step;

import java.util.List;
import leadtally.database.Store;
import leadtally.database.TestStores;

class FirstLoadOnPostgreSqlIT extends FirstLoadContract {
    @Override
    protected Store fresh() {
        return TestStores.postgresql();
    }

    @Override
    List<String> lookups() {
        return lines("""
                select replace(indexdef, current_schema() || '.', '')
                from pg_indexes
                where schemaname = current_schema()
                    and tablename in ('vendor_event', 'event_content', 'judged_event', 'submission_line', 'judged_submission', 'judged_group', 'group_link')
                order by 1
                """);
    }
}
