#!/usr/bin/env bash
# sqlite-jdbc 3.54.1.0: Statement.setQueryTimeout, which by JDBC limits how long a statement may execute, does not stop
# a query that runs longer. It only limits how long the statement waits for another connection's lock. To end a query,
# another thread has to call Statement.cancel().
#
# Seen: with a timeout of 1 s, a query that runs for 3 s gave its row and no exception; against the lock of another
# connection, whose own limit was 60 s, the same timeout gave up. Fails if that changes.
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

cat > Timeout.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.sqlite.Function;

public class Timeout {
    public static void main(String[] args) throws SQLException {
        try (Connection one = DriverManager.getConnection("jdbc:sqlite:file.db?busy_timeout=60000");
                Connection other = DriverManager.getConnection("jdbc:sqlite:file.db");
                Statement statement = one.createStatement();
                Statement locker = other.createStatement()) {
            long start = System.nanoTime();
            Function.create(one, "go_on", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    result(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3) ? 1 : 0);
                }
            });
            statement.setQueryTimeout(1);
            System.out.println("query: " + query(statement));

            locker.execute("BEGIN IMMEDIATE");
            long before = System.nanoTime();
            String answer = write(statement);
            boolean early = System.nanoTime() - before < TimeUnit.SECONDS.toNanos(30);
            System.out.println("lock: " + answer + (early ? " early" : " late"));
            locker.execute("ROLLBACK");
        }
    }

    private static String query(Statement statement) {
        try (ResultSet rows = statement.executeQuery("WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL"
                + " SELECT n + 1 FROM numbers WHERE go_on()) SELECT count(*) > 1 FROM numbers")) {
            rows.next();
            return rows.getBoolean(1) ? "done" : "too short";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static String write(Statement statement) {
        try {
            statement.executeUpdate("CREATE TABLE numbers (n INTEGER)");
            return "written";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
JAVA
javac -cp 'lib/*' Timeout.java
java -cp 'lib/*:.' Timeout 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
query: done
lock: [SQLITE_BUSY] The database file is locked (database is locked) early
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: a query timeout does not stop a query"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
