#!/usr/bin/env bash
# sqlite-jdbc 3.54.1.0: each start unpacks the native library into the folder for temporary files under a new name, next
# to a lock file, and removes both when the JVM ends in order. A JVM that is killed leaves them behind, and no later
# start removes them: a library is only removed if its lock file is gone, and nobody asks whether a process still holds
# it. A server that is ended by kill -9 or for want of memory now and then thus fills that folder, 1.1 MB at a time.
#
# Seen: nothing left by a JVM that ended in order; one more library by each that was halted; all of them still there
# after another that ended in order. Fails if that changes.
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

cat > Ending.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Ending {
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.createStatement().execute("SELECT 1");
            if (args[0].equals("halted")) {
                // Runs no shutdown hooks, as in a process that is killed.
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
JAVA
javac -cp 'lib/*' Ending.java
mkdir temporary
for ending in orderly halted halted halted orderly; do
  java -Djava.io.tmpdir=temporary -cp 'lib/*:.' Ending "$ending" 2> errors.txt || { cat errors.txt; exit 1; }
  echo "$ending: $(find temporary -name 'sqlite-*' ! -name '*.lck' | wc -l) libraries," \
    "$(find temporary -name 'sqlite-*.lck' | wc -l) lock files"
done | tee output.txt
echo "size: $(find temporary -name 'sqlite-*' -printf '%s\n' | awk '{ sum += $1 } END { print sum }') bytes"

cat > expected.txt <<'EXPECTED'
orderly: 0 libraries, 0 lock files
halted: 1 libraries, 1 lock files
halted: 2 libraries, 2 lock files
halted: 3 libraries, 3 lock files
orderly: 3 libraries, 3 lock files
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: what a killed JVM left is never removed"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
