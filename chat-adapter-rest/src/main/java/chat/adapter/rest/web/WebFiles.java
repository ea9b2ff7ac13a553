package chat.adapter.rest.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The files of the browser client, and the build id in their addresses. */
public final class WebFiles {
    private static final String INDEX = "index.html";

    private final String build;
    private final String index;
    private final Map<String, WebFile> files = new LinkedHashMap<>();

    /**
     * Reads all files of {@code web/} on the classpath.
     *
     * @throws IllegalStateException if there is no {@code web/index.html}
     */
    public WebFiles(ClassLoader classpath) {
        SortedMap<String, byte[]> contents = read(classpath);
        this.build = ContentDigests.buildId(contents);
        this.index = new String(contents.remove(INDEX), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("@assets@", "/assets/" + build);
        contents.forEach((name, content) -> files.put(name, new WebFile(content, MediaTypes.of(name))));
    }

    private static SortedMap<String, byte[]> read(ClassLoader classpath) {
        URL found = classpath.getResource("web/" + INDEX);
        if (found == null) {
            throw new IllegalStateException("The browser client is missing: no web/index.html on the classpath");
        }
        try {
            return ClasspathFolder.readFolderOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the build id, which changes with every change of a file. */
    String build() {
        return build;
    }

    /** Returns the HTML page, which refers to all other files by their full addresses. */
    String index() {
        return index;
    }

    Optional<WebFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
