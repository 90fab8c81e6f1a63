package leadtally.reconcile.step;

import static leadtally.database.Columns.day;
import static leadtally.database.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import leadtally.database.RowOutput;
import leadtally.lead.PhoneNumber;
import leadtally.reconcile.RegisterEntry;

/** The do-not-contact register, in {@code dnc_register}. */
final class RegisterEntries {
    static final JudgedTable<RegisterEntry> TABLE = new JudgedTable<>(
            "dnc_register",
            List.of("phone", "dnc_at", "business_day", "vendor", "campaign", "learnt_by"),
            RegisterEntries::beginning,
            RegisterEntry::phone,
            row -> Map.of("phone", row.phone().e164()),
            RegisterEntries::put,
            RegisterEntries::read,
            (was, now, touched) -> {
                touched.add(was == null ? null : was.day());
                touched.add(now == null ? null : now.day());
            });

    private RegisterEntries() {}

    /** The first seven digits and the plus. */
    private static long beginning(RegisterEntry entry) {
        String phone = entry.phone().e164();
        long beginning = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            beginning = beginning << Byte.SIZE | phone.charAt(i);
        }
        return beginning;
    }

    private static void put(RegisterEntry entry, RowOutput row) throws SQLException {
        row.text(entry.phone().e164());
        row.instant(entry.dncAt());
        row.value(entry.day());
        row.text(entry.vendor());
        row.text(entry.campaign());
        row.text(entry.learntBy().name());
    }

    private static RegisterEntry read(ResultSet row) throws SQLException {
        return new RegisterEntry(
                new PhoneNumber(row.getString("phone")), instant(row, "dnc_at"), day(row, "business_day"), row.getString("vendor"),
                row.getString("campaign"), RegisterEntry.LearntBy.valueOf(row.getString("learnt_by")));
    }
}
