#!/usr/bin/env bash
# sqlite-jdbc 3.54.1.0: its native library is built without HAVE_FDATASYNC, so that with synchronous=FULL each commit in
# WAL mode calls fsync. Debian's sqlite3 calls fdatasync. Once the write-ahead log has its full size, only its times
# change, which fdatasync need not store; fsync writes the inode, too: on ext4 a second write to the disk for each commit.
# No pragma and no connection property selects the other call.
#
# Seen: for 50 commits, at least 50 calls of fsync and none of fdatasync by sqlite-jdbc; at least 50 of fdatasync by
# sqlite3. Fails if that changes. Needs strace and sqlite3 (Debian).
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

cat > Commits.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

public class Commits {
    public static void main(String[] args) throws Exception {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:jdbc.db");
                Statement statement = db.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("create table t (n integer)");
            for (int i = 0; i < 50; i++) {
                statement.execute("insert into t values (" + i + ")");
            }
        }
    }
}
JAVA

{
  echo 'pragma journal_mode = wal;'
  echo 'pragma synchronous = full;'
  echo 'create table t (n integer);'
  for i in $(seq 50); do echo "insert into t values ($i);"; done
} > commits.sql

strace -f -qq -e trace=fsync,fdatasync -o jdbc.trace java -cp 'lib/*' Commits.java
strace -f -qq -e trace=fsync,fdatasync -o shell.trace sqlite3 shell.db < commits.sql > /dev/null

calls() {
  grep -cE "[0-9]+ +$2\(" "$1" || true
}
jdbc_fsync=$(calls jdbc.trace fsync)
jdbc_fdatasync=$(calls jdbc.trace fdatasync)
shell_fdatasync=$(calls shell.trace fdatasync)
echo "sqlite-jdbc: fsync $jdbc_fsync, fdatasync $jdbc_fdatasync; sqlite3: fdatasync $shell_fdatasync"
[ "$jdbc_fsync" -ge 50 ] && [ "$jdbc_fdatasync" -eq 0 ] && [ "$shell_fdatasync" -ge 50 ]
