package chat.adapter.rest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
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
    private static final String INDEX = "0123456789abcdef0123\na/b.js\nindex.html\n";

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
            for (String name : new String[] {"web.index", "web/index.html", "web/a/b.js", "web/c.js"}) {
                out.putNextEntry(new JarEntry(name));
                String content = name.equals("web.index") ? INDEX : "@assets@";
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static URLClassLoader classpath(Path directory) throws IOException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, null);
    }

    @Test
    void are_the_same_from_a_jar_and_from_a_directory() throws IOException {
        Path jar = jar();
        write("web.index", INDEX);
        write("web/index.html", "@assets@");
        write("web/a/b.js", "@assets@");
        write("web/c.js", "@assets@");
        for (Path place : new Path[] {jar, folder}) {
            try (URLClassLoader classpath = classpath(place)) {
                WebFiles files = new WebFiles(classpath);
                assertEquals("0123456789abcdef", files.build());
                assertEquals("/assets/0123456789abcdef", files.index());
                assertTrue(files.find("a/b.js").isPresent());
                assertSame(
                        files.find("a/b.js").orElseThrow(), files.find("a/b.js").orElseThrow());
                assertFalse(files.find("index.html").isPresent());
            }
        }
    }

    @Test
    void serve_nothing_that_is_not_listed() throws IOException {
        write("web.index", INDEX);
        write("web/index.html", "page");
        write("web/c.js", "not listed");
        write("secret.txt", "secret");
        try (URLClassLoader classpath = classpath(folder)) {
            WebFiles files = new WebFiles(classpath);
            for (String name : new String[] {"c.js", "../secret.txt", "/secret.txt", "a/../c.js", "", "a/b.js/"}) {
                assertFalse(files.find(name).isPresent(), name);
            }
        }
    }

    @Test
    void stay_readable_when_they_have_been_loaded() throws IOException {
        write("web.index", INDEX);
        write("web/index.html", "page");
        write("web/a/b.js", "script");
        try (URLClassLoader classpath = classpath(folder)) {
            WebFiles files = new WebFiles(classpath);
            files.load();
            Files.delete(folder.resolve("web/a/b.js"));
            assertTrue(files.find("a/b.js").isPresent());
        }
    }

    @Test
    void fails_if_the_browser_client_is_missing() throws IOException {
        try (URLClassLoader classpath = classpath(folder)) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, () -> new WebFiles(classpath));
            assertEquals("The browser client is missing: no web.index on the classpath", failure.getMessage());
        }
    }
}
