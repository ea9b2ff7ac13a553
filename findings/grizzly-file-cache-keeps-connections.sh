#!/usr/bin/env bash
# Grizzly 4.0.2 (grizzly-http-server): a file that StaticHttpHandler sends from its file cache, which is on by default,
# leaves the connection open though the client asked for "Connection: close" and the answer repeats it. The first
# request for a file, which isn't answered from the cache, closes its connection. Clients that read until the end of the
# stream wait for the server's idle timeout of 30 s, and until then the server holds a connection that nobody may use.
#
# Seen: with the cache, the first connection was closed and the second was still open after 5 s; without it, both were
# closed. Fails if that changes.
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
      <groupId>org.glassfish.grizzly</groupId>
      <artifactId>grizzly-http-server</artifactId>
      <version>4.0.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
mkdir files
echo hello > files/hello.txt

cat > Cached.java <<'JAVA'
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.StaticHttpHandler;

public class Cached {
    private static final String END = "\r\n\r\nhello\n";

    public static void main(String[] args) throws Exception {
        for (boolean cache : new boolean[] {true, false}) {
            HttpServer server = new HttpServer();
            NetworkListener listener = new NetworkListener("files", "127.0.0.1", 0);
            server.addListener(listener);
            StaticHttpHandler files = new StaticHttpHandler("files");
            if (!cache) {
                files.setFileCacheEnabled(false);
            }
            server.getServerConfiguration().addHttpHandler(files, "/");
            server.start();
            System.out.println("cache " + cache + ", first: " + get(listener.getPort()));
            System.out.println("cache " + cache + ", second: " + get(listener.getPort()));
            server.shutdownNow();
        }
        System.exit(0);
    }

    private static String get(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /hello.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream input = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf(END) < 0) {
                int next = input.read();
                if (next < 0) {
                    throw new IOException("closed after " + answer);
                }
                answer.append((char) next);
            }
            String announced = answer.indexOf("\r\nConnection: close\r\n") < 0 ? "keeps" : "announces close";
            socket.setSoTimeout(5000);
            try {
                return announced + ", " + (input.read() < 0 ? "closed" : "more data");
            } catch (SocketTimeoutException e) {
                return announced + ", open";
            }
        }
    }
}
JAVA
javac -proc:none -cp 'lib/*' Cached.java
java -cp 'lib/*:.' Cached 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
cache true, first: announces close, closed
cache true, second: announces close, open
cache false, first: announces close, closed
cache false, second: announces close, closed
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: a file from the cache leaves its connection open"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
