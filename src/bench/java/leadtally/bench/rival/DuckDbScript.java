package leadtally.bench.rival;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB's driver and one script: {@code DuckDbScript FILE SCRIPT name=value…}; the values are the script's variables. */
public final class DuckDbScript {
    private DuckDbScript() {}

    public static void main(String... arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            for (int i = 2; i < arguments.length; i++) {
                int equals = arguments[i].indexOf('=');
                statement.execute("set variable " + arguments[i].substring(0, equals) + " = '" + arguments[i].substring(equals + 1).replace("'", "''") + "'");
            }
            for (String sql : Files.readString(Path.of(arguments[1]), StandardCharsets.UTF_8).split(";\n")) {
                if (!sql.isBlank()) {
                    run(statement, sql);
                }
            }
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
