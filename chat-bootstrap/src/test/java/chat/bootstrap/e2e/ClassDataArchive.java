package chat.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A class data archive of the jar under test, made by one start and stop of the server. It cuts the startup time to a
 * third; these tests start hundreds of servers.
 */
final class ClassDataArchive {
    private static final Path FILE = ServerCommand.jar().resolveSibling("chat-bootstrap.jsa");

    /** JVM flags for the server of a test: the archive, and no optimising compiler. */
    static final List<String> JVM =
            List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:SharedArchiveFile=" + archive(), "-Xlog:disable");

    private ClassDataArchive() {}

    /** Creates the archive once, although several test processes may start at the same time. */
    private static Path archive() {
        try (FileChannel lock = FileChannel.open(
                FILE.resolveSibling("chat-bootstrap.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(FILE) || isOlderThan(ServerCommand.jar())) {
                Files.deleteIfExists(FILE);
                create();
            }
            return FILE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlderThan(Path jar) throws IOException {
        return Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    private static void create() throws IOException {
        Path data = FILE.resolveSibling("chat-bootstrap.jsa.data");
        try (ServerProcess server = ServerProcess.runWith(
                List.of("-XX:ArchiveClassesAtExit=" + FILE),
                Map.of(),
                List.of("--port", "0", "--data", data.toString()))) {
            server.port();
            new ServerJvm(server).awaitWarmUp();
            server.terminate();
            server.exitCode();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
