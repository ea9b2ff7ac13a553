#!/usr/bin/env bash
# sqlite-jdbc 3.54.1.0: a prepared statement that was cancelled while its query ran can't be executed again. It says
# that it is not closed, the connection works, and a new statement of the same text works; but each further executeQuery
# throws "statement is not executing". A statement whose execution failed otherwise, such as by a constraint, can be
# executed again, as JDBC users who keep prepared statements expect. In SQLite itself, an interrupted statement can be
# reset and run again.
#
# Seen: every execution after Statement.cancel() failed. Fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.xerial</groupId>
      <artifactId>sqlite-jdbc</artifactId>
      <version>3.54.1.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Cancelled.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.Function;

public class Cancelled {
    private static final String COUNT = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers"
            + " WHERE n < 1000) SELECT count(touch(n)) FROM numbers";

    private static Statement toCancel;

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            // Called for each row, so the statement is surely executing when it is cancelled.
            Function.create(connection, "touch", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    if (toCancel != null) {
                        toCancel.cancel();
                        toCancel = null;
                    }
                    result(1);
                }
            });
            try (PreparedStatement cancelled = connection.prepareStatement(COUNT);
                    PreparedStatement fresh = connection.prepareStatement(COUNT)) {
                System.out.println("before: " + count(cancelled));
                toCancel = cancelled;
                System.out.println("cancelled: " + count(cancelled));
                System.out.println("again: " + count(cancelled));
                System.out.println("once more: " + count(cancelled));
                System.out.println("closed: " + cancelled.isClosed());
                System.out.println("fresh: " + count(fresh));
            }
        }
        refused();
    }

    private static String count(PreparedStatement statement) {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return String.valueOf(rows.getInt(1));
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static void refused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement setup = connection.createStatement()) {
            setup.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
                System.out.println("insert: " + insert(insert, 1));
                System.out.println("same key: " + insert(insert, 1));
                System.out.println("another key: " + insert(insert, 2));
            }
        }
    }

    private static String insert(PreparedStatement statement, int number) {
        try {
            statement.setInt(1, number);
            return String.valueOf(statement.executeUpdate());
        } catch (SQLException e) {
            return "refused";
        }
    }
}
JAVA
javac -cp 'lib/*' Cancelled.java
java -cp 'lib/*:.' Cancelled 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
before: 1000
cancelled: [SQLITE_INTERRUPT] Operation terminated by sqlite3_interrupt() (interrupted)
again: statement is not executing
once more: statement is not executing
closed: false
fresh: 1000
insert: 1
same key: refused
another key: 1
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: a cancelled statement can't be executed again"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
