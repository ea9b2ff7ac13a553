package chat.adapter.rest.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads a folder of the classpath, from a jar or from a directory. */
final class ClasspathFolder {
    private ClasspathFolder() {}

    /**
     * Reads all files in the folder of the given file and below.
     *
     * @param file a file on the classpath, such as {@code web/index.html}
     * @return contents by path, relative to the folder
     */
    static SortedMap<String, byte[]> readFolderOf(URL file) throws IOException {
        return file.openConnection() instanceof JarURLConnection jar ? inJar(jar) : onDisk(file);
    }

    private static SortedMap<String, byte[]> inJar(JarURLConnection connection) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String folder = connection.getEntryName().replaceFirst("[^/]*$", "");
        // A cached JarFile is shared with the class loader, which would fail if it were closed.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> onDisk(URL file) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path folder = Path.of(URI.create(file.toString())).resolveSibling("");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }
}
