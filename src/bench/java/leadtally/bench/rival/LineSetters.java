package leadtally.bench.rival;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parameters of the inserts, as texts that the server reads (the driver is told so by {@code stringtype=unspecified}). */
final class LineSetters {
    static final String HOUSE_SQL = "insert into house_line values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String WEBHOOK_SQL = "insert into webhook_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LEADPING_SQL = "insert into leadping_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String[] VERSION = {
        "queuedAt", "sendingStartedAt", "sentAt", "deliveredAt", "receivedAt", "failedAt", "undeliverableAt", "blockedAt", "canceledAt"
    };

    private LineSetters() {}

    static void house(String line, PreparedStatement insert) throws SQLException {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            insert.setString(i + 1, cells[i]);
        }
    }

    static void webhook(JsonNode body, PreparedStatement insert) throws SQLException {
        JsonNode metadata = body.path("metadata");
        JsonNode data = body.path("data");
        set(insert, text(metadata, "eventType"), orEmpty(metadata, "campaignId"), digits(text(data, "phone")), orEmpty(data, "externalLeadId"),
                text(metadata, "eventTime"), text(data, "dncTimestamp"), Boolean.toString(data.path("isTestLead").asBoolean(false)), text(data, "isScheduled"),
                text(data, "callType"), text(data, "callResult"), text(data, "keypressNumber"), text(data, "scheduledTime"), text(data, "transferredTo"),
                body.toString());
    }

    static void leadping(JsonNode event, PreparedStatement insert) throws SQLException {
        String direction = orEmpty(event, "direction");
        String phone = direction.equalsIgnoreCase("outbound") ? text(event, "toPhoneNumber")
                : direction.equalsIgnoreCase("inbound") ? text(event, "fromPhoneNumber") : null;
        set(insert, text(event, "id"), orEmpty(event, "campaignId"), orEmpty(event, "sourceId"), orEmpty(event, "leadId"), orEmpty(event, "activityType"),
                digits(phone), orEmpty(event, "status"), traffic(event), orEmpty(event, "billingStatus"), text(event, "billableAmount"),
                text(event, "createdAt"), version(event), text(event, "retryCount"), event.toString());
    }

    private static String traffic(JsonNode event) {
        return switch (orEmpty(event, "trafficType")) {
            case "Warmup", "SystemInternal", "FailedAttempt" -> "internal";
            case "Test" -> own(event, "test");
            default -> own(event, "real");
        };
    }

    private static String own(JsonNode event, String traffic) {
        return event.path("isWarmup").asBoolean(false) || "Warmup".equals(text(event, "activityType")) ? "internal" : traffic;
    }

    /** The latest of the instants; all are written alike, in UTC, so the greatest text is the latest. */
    private static @Nullable String version(JsonNode event) {
        String latest = text(event, "createdAt");
        for (String name : VERSION) {
            String instant = text(event, name);
            latest = latest == null || instant != null && instant.compareTo(latest) > 0 ? instant : latest;
        }
        return latest;
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static String orEmpty(JsonNode object, String member) {
        String text = text(object, member);
        return text == null ? "" : text;
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.substring(1);
    }

    private static void set(PreparedStatement insert, @Nullable String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setString(i + 1, values[i]);
        }
    }
}
