package chat.bootstrap.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of the browser client's files that the build makes. */
class WebIndexTest {
    private static final Path SOURCES = Path.of("../web/src/main/web");
    private static final ClassLoader CLASSPATH = WebIndexTest.class.getClassLoader();

    @Test
    void lists_a_digest_and_every_file() throws IOException {
        List<String> lines = index();
        assertTrue(lines.get(0).matches("[0-9a-f]{64}"), lines.get(0));
        Set<String> listed = new TreeSet<>(lines.subList(1, lines.size()));
        for (String file : listed) {
            assertNotNull(CLASSPATH.getResource("web/" + file), file);
        }
        listed.removeIf(file -> file.startsWith("lib/"));
        assertEquals(sources(), listed);
    }

    private static List<String> index() throws IOException {
        try (InputStream in = CLASSPATH.getResourceAsStream("web.index")) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
