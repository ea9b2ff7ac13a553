package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartArchiveTest {
    private static final Path JAR = Path.of("/opt/parley/chat-bootstrap.jar");

    @Test
    void java_17_makes_a_class_data_archive_beside_the_jar() {
        StartArchive archive = StartArchive.of(17, JAR, null);
        assertEquals("-XX:ArchiveClassesAtExit=/opt/parley/chat-bootstrap.jsa", archive.makeOption());
        assertEquals("-XX:SharedArchiveFile=/opt/parley/chat-bootstrap.jsa", archive.useOption());
    }

    @Test
    void java_25_makes_a_cache_with_profiles() {
        StartArchive archive = StartArchive.of(25, JAR, Path.of("parley.aot"));
        assertEquals("-XX:AOTCacheOutput=parley.aot", archive.makeOption());
        assertEquals("-XX:AOTCache=parley.aot", archive.useOption());
    }
}
