package leadtally.database;

import java.io.Closeable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import leadtally.lead.Content;
import leadtally.lead.StoredText;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows in the binary form of PostgreSQL's COPY, which the server takes at half the cost of the text form. Values must suit the column's type exactly: the server checks only
 * their length. Memory is one buffer.
 */
final class BinaryCopy implements RowOutput, Closeable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** A vendor has few prices: the form of each is made once. */
    private static final int AMOUNTS = 1_000;

    private static final int SEND_BYTES = 1 << 16;

    /** PostgreSQL counts days and microseconds from 2000-01-01. */
    private static final long EPOCH_DAYS = 10_957;

    private static final long EPOCH_SECONDS = EPOCH_DAYS * 86_400;

    private final CopyIn copy;
    private final List<ColumnType> types;
    private final Map<BigDecimal, byte[]> amounts = new HashMap<>();
    private byte[] bytes = new byte[SEND_BYTES * 2];
    private int size;
    private int column;

    /** The types that the store's columns have. */
    enum ColumnType {
        TEXT,
        UUID,
        INSTANT,
        DAY,
        FLAG,
        INT,
        LONG,
        NUMBER;

        static ColumnType of(String name) {
            return switch (name) {
                case "varchar", "text", "bpchar" -> TEXT;
                case "uuid" -> UUID;
                case "timestamptz" -> INSTANT;
                case "date" -> DAY;
                case "bool" -> FLAG;
                case "int4", "serial" -> INT;
                case "int8", "bigserial" -> LONG;
                case "numeric" -> NUMBER;
                default -> throw new IllegalArgumentException("no binary form of a column of type " + name + "; add it to BinaryCopy");
            };
        }
    }

    BinaryCopy(CopyIn copy, List<ColumnType> types) {
        this.copy = copy;
        this.types = types;
        put(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    <R> void row(R thing, RowForm<R> form) throws SQLException {
        putShort(types.size());
        column = 0;
        form.put(thing, this);
        if (size >= SEND_BYTES) {
            send();
        }
    }

    /** Sends what is left and ends the copy. */
    void end() throws SQLException {
        putShort(-1);
        send();
        copy.endCopy();
    }

    /** Cancels a copy that was not ended. */
    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot cancel a copy: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void value(@Nullable Object value) {
        if (value == null) {
            absent();
            return;
        }
        switch (types.get(column)) {
            case TEXT -> text(value.toString());
            case UUID -> key((UUID) value);
            case INSTANT -> instant((Instant) value);
            case DAY -> day((LocalDate) value);
            case FLAG -> flag((Boolean) value);
            case INT, LONG -> number(((Number) value).longValue());
            case NUMBER -> amount((BigDecimal) value);
        }
    }

    @Override
    public void text(@Nullable String text) {
        if (text == null) {
            absent();
            return;
        }
        byte[] utf8 = StoredText.of(text).getBytes(StandardCharsets.UTF_8);
        column++;
        putInt(utf8.length);
        put(utf8);
    }

    @Override
    public void content(Content content) {
        column++;
        putInt(content.length());
        room(content.length());
        content.copyTo(bytes, size);
        size += content.length();
    }

    @Override
    public void key(UUID key) {
        column++;
        putInt(16);
        putLong(key.getMostSignificantBits());
        putLong(key.getLeastSignificantBits());
    }

    @Override
    public void instant(@Nullable Instant instant) {
        if (instant == null) {
            absent();
            return;
        }
        column++;
        putInt(8);
        putLong((instant.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + instant.getNano() / 1_000);
    }

    private void day(LocalDate day) {
        column++;
        putInt(4);
        putInt((int) (day.toEpochDay() - EPOCH_DAYS));
    }

    @Override
    public void flag(@Nullable Boolean flag) {
        if (flag == null) {
            absent();
            return;
        }
        column++;
        putInt(1);
        room(1);
        bytes[size++] = (byte) (flag ? 1 : 0);
    }

    /** As wide as its column is. */
    @Override
    public void number(long number) {
        if (types.get(column++) == ColumnType.INT) {
            putInt(4);
            putInt(Math.toIntExact(number));
        } else {
            putInt(8);
            putLong(number);
        }
    }

    @Override
    public void amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            absent();
            return;
        }
        if (amounts.size() == AMOUNTS) {
            amounts.clear();
        }
        byte[] number = amounts.computeIfAbsent(amount, ByteConverter::numeric);
        column++;
        putInt(number.length);
        put(number);
    }

    private void absent() {
        column++;
        putInt(-1);
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void putShort(int value) {
        room(2);
        ByteConverter.int2(bytes, size, value);
        size += 2;
    }

    private void putInt(int value) {
        room(4);
        ByteConverter.int4(bytes, size, value);
        size += 4;
    }

    private void putLong(long value) {
        room(8);
        ByteConverter.int8(bytes, size, value);
        size += 8;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }
}
