package leadtally.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh store and its rows for each test; what the databases must agree on is told by the subclasses' subclasses. */
public abstract class StoreContract {
    protected Store store;
    protected TestRows rows;

    protected abstract Store fresh();

    @BeforeEach
    final void open() {
        store = fresh();
        rows = new TestRows(store);
    }

    @AfterEach
    final void close() {
        store.close();
    }

    /** Each row of a query as text, its columns joined by {@code |}, null as {@code -}. */
    protected final List<String> lines(String sql) {
        return store.jdbc().query(sql, Map.of(), (row, n) -> {
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String text = row.getString(i);
                texts.add(text == null ? "-" : text);
            }
            return String.join("|", texts);
        });
    }

    protected final int change(String sql) {
        return store.jdbc().update(sql, Map.of());
    }
}
