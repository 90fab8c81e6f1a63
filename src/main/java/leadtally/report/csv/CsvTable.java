package leadtally.report.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import leadtally.lead.CanonicalTime;
import leadtally.lead.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file's columns, in order, each with its kind and where its value comes from. The kind decides how a cell is printed, guarded, ordered and added up.
 *
 * @param <R> a row
 */
public final class CsvTable<R> {
    static final String CURRENCY = "currency";

    private final String file;
    private final List<Column<R>> columns = new ArrayList<>();
    private Predicate<String> figures = name -> true;

    /** One column. {@code summed} is the kind of sum that the manifest has of it; numbers are ordered by value, all else as bytes. */
    record Column<R>(String name, Summed summed, boolean isNumber, Cell<R> cell) {}

    enum Summed {
        NO,
        COUNT,
        /** By the currency in the next column of that name. */
        AMOUNT
    }

    interface Cell<R> {
        void print(R row, PhonePrint phones, RowPrinter out);
    }

    private CsvTable(String file) {
        this.file = file;
    }

    public static <R> CsvTable<R> of(String file) {
        return new CsvTable<>(file);
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    public CsvTable<R> day(String name, Function<R, LocalDate> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(value.apply(row).toString()));
    }

    /** Text from outside: guarded against being run by a spreadsheet. */
    public CsvTable<R> text(String name, Function<R, String> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(FormulaGuard.guard(value.apply(row))));
    }

    /** Text that was printed and guarded before, such as a cell of another file. */
    public CsvTable<R> printed(String name, Function<R, String> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(value.apply(row)));
    }

    public CsvTable<R> instant(String name, Function<R, @Nullable Instant> value) {
        return add(name, Summed.NO, (row, phones, out) -> {
            Instant at = value.apply(row);
            out.text(at == null ? "" : CanonicalTime.millis(at));
        });
    }

    public CsvTable<R> flag(String name, Predicate<R> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(value.test(row) ? "true" : "false"));
    }

    public CsvTable<R> phone(String name, Function<R, Phone> value) {
        return add(name, Summed.NO, (row, phones, out) -> {
            Phone phone = value.apply(row);
            String printed = phones.phone(phone);
            out.text(phone.isReadable() ? printed : FormulaGuard.guardPhone(printed), phone.identity());
        });
    }

    /** The keyed token of a phone; no figure of its own, since it depends on the key. */
    public CsvTable<R> token(String name, Function<R, Phone> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(phones.token(value.apply(row)), ""));
    }

    /** The keyed id of a text. */
    public CsvTable<R> id(String name, Function<R, String> value) {
        return add(name, Summed.NO, (row, phones, out) -> out.text(phones.id(value.apply(row)), value.apply(row)));
    }

    /** A number that is not added up. */
    public CsvTable<R> number(String name, Function<R, @Nullable Long> value) {
        return addNumber(name, Summed.NO, (row, phones, out) -> out.number(value.apply(row)));
    }

    /** A number of any size that is not added up, printed plain. */
    public CsvTable<R> decimal(String name, Function<R, BigDecimal> value) {
        return addNumber(name, Summed.NO, (row, phones, out) -> out.decimal(value.apply(row), value.apply(row).toPlainString()));
    }

    public CsvTable<R> count(String name, ToLongFunction<R> value) {
        return addNumber(name, Summed.COUNT, (row, phones, out) -> {
            long count = value.applyAsLong(row);
            out.number(count);
            out.sum(name, BigDecimal.valueOf(count));
        });
    }

    /** An amount and, in the next column {@code currency}, its currency; added up per currency. */
    public CsvTable<R> amount(String name, Function<R, @Nullable BigDecimal> value, Function<R, String> currency) {
        return money(name, value, currency).text(CURRENCY, currency);
    }

    /** One of several amounts before an {@link #amount}, of the same currency; added up per currency. */
    public CsvTable<R> money(String name, Function<R, @Nullable BigDecimal> value, Function<R, String> currency) {
        return addNumber(name, Summed.AMOUNT, (row, phones, out) -> {
            BigDecimal amount = value.apply(row);
            out.decimal(amount, amount == null ? "" : Money.printed(amount));
            if (amount != null) {
                out.sum(amountName(name, FormulaGuard.guard(currency.apply(row))), Money.scaled(amount));
            }
        });
    }

    /** Which columns make an edition another one when they change (rule 8.4); without a call, all. */
    public CsvTable<R> figuresAre(String... names) {
        figures = List.of(names)::contains;
        return this;
    }

    static String amountName(String name, String currency) {
        return name + " " + currency;
    }

    List<Column<R>> columns() {
        return columns;
    }

    void print(R row, PhonePrint phones, RowPrinter out) {
        out.begin();
        for (Column<R> column : columns) {
            out.column(figures.test(column.name()));
            column.cell().print(row, phones, out);
        }
        out.end();
    }

    private CsvTable<R> add(String name, Summed summed, Cell<R> cell) {
        columns.add(new Column<>(name, summed, false, cell));
        return this;
    }

    private CsvTable<R> addNumber(String name, Summed summed, Cell<R> cell) {
        columns.add(new Column<>(name, summed, true, cell));
        return this;
    }
}
