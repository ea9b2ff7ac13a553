package chat.adapter.rest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the browser client, and the build id in their addresses. The build has listed them in {@code web.index},
 * so that a start reads the page only; each other file is read when it is first requested. Thread-safe.
 */
public final class WebFiles {
    private static final String FOLDER = "web/";
    private static final String INDEX = "index.html";
    private static final String LIST = "web.index";
    private static final int BUILD_ID_DIGITS = 16;

    private final ClassLoader classpath;
    private final String build;
    private final String index;
    private final Set<String> names;
    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    /**
     * Reads the list and the page of the browser client.
     *
     * @throws IllegalStateException if there is none on the classpath
     */
    public WebFiles(ClassLoader classpath) {
        this.classpath = classpath;
        List<String> list = text(LIST).lines().toList();
        this.build = list.get(0).substring(0, BUILD_ID_DIGITS);
        this.names = Set.copyOf(list.subList(1, list.size()));
        this.index = text(FOLDER + INDEX).replace("\r\n", "\n").replace("@assets@", "/assets/" + build);
    }

    private String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private byte[] read(String name) {
        try (InputStream in = classpath.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The browser client is missing: no " + name + " on the classpath");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads all files. A jar that is overwritten later can't be read any more. */
    public void load() {
        names.forEach(this::find);
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
        return name.equals(INDEX) || !names.contains(name)
                ? Optional.empty()
                : Optional.of(files.computeIfAbsent(
                        name, listed -> new WebFile(read(FOLDER + listed), MediaTypes.of(listed))));
    }
}
