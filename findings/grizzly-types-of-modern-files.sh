#!/usr/bin/env bash
# Grizzly 4.0.2 (grizzly-http-server): StaticHttpHandler serves files whose ending its table lacks as text/plain, not
# without a type or as application/octet-stream, and the table lacks many that browsers know: .mjs, .json, .wasm,
# .woff2, .webp. Browsers refuse a module script of that type, and to compile WebAssembly from it as it streams.
# MimeType.add adds what is missing, for the whole JVM.
#
# Seen: text/plain for all five; after MimeType.add, the type that was added. Fails if that changes.
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
for ending in js mjs json wasm woff2 webp; do
  echo "{}" > "files/file.$ending"
done

cat > Types.java <<'JAVA'
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.StaticHttpHandler;
import org.glassfish.grizzly.http.util.MimeType;

public class Types {
    public static void main(String[] args) throws Exception {
        HttpServer server = new HttpServer();
        NetworkListener listener = new NetworkListener("files", "127.0.0.1", 0);
        server.addListener(listener);
        StaticHttpHandler files = new StaticHttpHandler("files");
        files.setFileCacheEnabled(false);
        server.getServerConfiguration().addHttpHandler(files, "/");
        server.start();
        for (String ending : new String[] {"js", "mjs", "json", "wasm", "woff2", "webp"}) {
            System.out.println(ending + ": " + type(listener.getPort(), ending));
        }
        MimeType.add("mjs", "text/javascript");
        System.out.println("mjs, added: " + type(listener.getPort(), "mjs"));
        server.shutdownNow();
        System.exit(0);
    }

    private static String type(int port, String ending) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/file." + ending).toURL().openConnection();
        connection.getInputStream().readAllBytes();
        return connection.getContentType();
    }
}
JAVA
javac -proc:none -cp 'lib/*' Types.java
java -cp 'lib/*:.' Types 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
js: text/javascript
mjs: text/plain
json: text/plain
wasm: text/plain
woff2: text/plain
webp: text/plain
mjs, added: text/javascript
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: files of newer types are served as text/plain"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
