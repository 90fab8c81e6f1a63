package leadtally.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What becomes of a transaction whose connection is lost. */
abstract class StoreTransactionsContract extends StoreContract {
    @Test
    void workThatFailsAsItsConnectionIsLostIsToldByWhatItFailedBy() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
            change("insert into run_note (run_no, source, what, said, times) values (7, 'crm', 'unknown', 'x', 1)");
            lose();
            throw new IllegalStateException("what the work failed by");
        })).isInstanceOf(IllegalStateException.class).hasMessage("what the work failed by");

        assertThat(lines("select count(*) from run_note")).containsExactly("0");
    }

    @Test
    void workWhoseConnectionIsLostBeforeItsEndIsNotTakenForDone() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
            change("insert into run_note (run_no, source, what, said, times) values (7, 'crm', 'unknown', 'x', 1)");
            lose();
            return "";
        })).hasRootCauseInstanceOf(SQLException.class);

        assertThat(lines("select count(*) from run_note")).containsExactly("0");
    }

    private void lose() {
        try {
            DataSourceUtils.getConnection(store.dataSource()).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
