package leadtally.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import leadtally.lead.Content;

/**
 * The contents of vendor events on H2: in a table of their own, at the end of which new ones are written, and which the event's row names by number. H2 reads whole rows, also to make an index;
 * without their contents they are a tenth of the bytes. The UTF-8 bytes are stored as they are.
 */
final class EventContents implements AutoCloseable {
    /** The table whose contents lie apart. */
    static final String OWNER = "vendor_event";

    /** Its column with the content's number. */
    static final String NUMBER = "content_no";

    private final PreparedStatement next;
    private final PreparedStatement insert;
    private final int range;
    private long number;
    private int left;

    /**
     * @param range how many numbers the sequence gives out at once
     */
    EventContents(Connection connection, int range) throws SQLException {
        this.next = connection.prepareStatement("select next value for event_content_no");
        this.insert = connection.prepareStatement("insert into event_content (content_no, content) values (?, ?)");
        this.range = range;
    }

    /** Adds a content to those that {@link #send} writes; its number. */
    long put(Content content) throws SQLException {
        if (left == 0) {
            try (ResultSet row = next.executeQuery()) {
                row.next();
                number = row.getLong(1);
                left = range;
            }
        }
        byte[] utf8 = new byte[content.length()];
        content.copyTo(utf8, 0);
        insert.setLong(1, number);
        insert.setBytes(2, utf8);
        insert.addBatch();
        left--;
        return number++;
    }

    void send() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        next.close();
        insert.close();
    }
}
