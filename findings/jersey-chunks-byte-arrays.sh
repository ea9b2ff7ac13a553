#!/usr/bin/env bash
# Jersey 4.0.2 on Grizzly 4.0.2: a resource that returns a byte[] of more than 8 KiB is answered in chunks, without
# Content-Length, though the length of an array is known before the first byte goes out. Up to 8 KiB the length is sent.
# What decides is the size of the buffer in front of the response (jersey.config.server.contentLength.buffer), not the
# type of the entity; setting the header in a response filter avoids it.
#
# Seen: Content-Length for 8,192 bytes, chunks for 8,193. Fails if that changes.
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
      <groupId>org.glassfish.jersey.containers</groupId>
      <artifactId>jersey-container-grizzly2-http</artifactId>
      <version>4.0.2</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.jersey.inject</groupId>
      <artifactId>jersey-hk2</artifactId>
      <version>4.0.2</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.grizzly</groupId>
      <artifactId>grizzly-http-server</artifactId>
      <version>4.0.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > ByteArrays.java <<'JAVA'
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.HttpURLConnection;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

public class ByteArrays {
    @Path("/bytes/{length}")
    public static class Bytes {
        @GET
        public byte[] get(@PathParam("length") int length) {
            return new byte[length];
        }
    }

    public static void main(String[] args) throws Exception {
        HttpServer server = GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"), new ResourceConfig(Bytes.class), false);
        server.start();
        int port = server.getListeners().iterator().next().getPort();
        for (int length : new int[] {8192, 8193}) {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/bytes/" + length).toURL().openConnection();
            int received = connection.getInputStream().readAllBytes().length;
            System.out.println(length + " bytes: " + received + " received, Content-Length "
                    + connection.getHeaderField("Content-Length") + ", Transfer-Encoding "
                    + connection.getHeaderField("Transfer-Encoding"));
        }
        server.shutdownNow();
        System.exit(0);
    }
}
JAVA
javac -proc:none -cp 'lib/*' ByteArrays.java
java -cp 'lib/*:.' ByteArrays 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

if grep -qx '8192 bytes: 8192 received, Content-Length 8192, Transfer-Encoding null' output.txt \
  && grep -qx '8193 bytes: 8193 received, Content-Length null, Transfer-Encoding chunked' output.txt; then
  echo "as found: a byte array of more than 8 KiB is sent in chunks"
else
  echo "changed: see the lengths above" >&2
  exit 1
fi
