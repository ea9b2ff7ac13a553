package chat.adapter.rest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebFilesTest {
    @TempDir
    private Path folder;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("client with spaces.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("web/"));
            for (String name : new String[] {"web/index.html", "web/a/b.js", "website/c.js"}) {
                out.putNextEntry(new JarEntry(name));
                out.write("@assets@".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static WebFiles webFilesAt(Path directory) throws IOException {
        try (URLClassLoader classpath =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            return new WebFiles(classpath);
        }
    }

    @Test
    void are_the_same_from_a_jar_and_from_a_directory() throws IOException {
        WebFiles packed = webFilesAt(jar());
        write("web/index.html", "@assets@");
        write("web/a/b.js", "@assets@");
        write("website/c.js", "@assets@");
        WebFiles unpacked = webFilesAt(folder);
        assertEquals(packed.build(), unpacked.build());
        for (WebFiles files : new WebFiles[] {packed, unpacked}) {
            assertEquals("/assets/" + files.build(), files.index());
            assertTrue(files.find("a/b.js").isPresent());
            assertFalse(files.find("c.js").isPresent());
            assertFalse(files.find("index.html").isPresent());
        }
    }

    @Test
    void the_build_id_changes_when_a_file_changes_or_moves() throws IOException {
        write("web/index.html", "page");
        write("web/a.js", "one");
        String first = webFilesAt(folder).build();
        write("web/a.js", "two");
        String second = webFilesAt(folder).build();
        Files.move(folder.resolve("web/a.js"), folder.resolve("web/b.js"));
        assertNotEquals(first, second);
        assertNotEquals(second, webFilesAt(folder).build());
    }

    @Test
    void fails_if_the_browser_client_is_missing() {
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> webFilesAt(folder));
        assertEquals("The browser client is missing: no web/index.html on the classpath", failure.getMessage());
    }
}
