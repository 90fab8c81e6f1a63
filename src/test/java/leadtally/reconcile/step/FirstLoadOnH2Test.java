package leadtally.reconcile.step;

import java.util.List;
import leadtally.database.Store;
import leadtally.database.TestStores;

class FirstLoadOnH2Test extends FirstLoadContract {
    @Override
    protected Store fresh() {
        return TestStores.h2();
    }

    @Override
    List<String> lookups() {
        return lines("""
                select indexes.table_name, indexes.index_type_name, listagg(columns.column_name, ',') within group (order by columns.ordinal_position)
                from information_schema.indexes
                join information_schema.index_columns columns on columns.index_name = indexes.index_name and columns.table_name = indexes.table_name
                where indexes.table_name in ('vendor_event', 'judged_event', 'submission_line', 'judged_submission', 'judged_group', 'cause', 'group_link')
                group by indexes.table_name, indexes.index_name, indexes.index_type_name
                order by 1, 3, 2
                """);
    }
}
