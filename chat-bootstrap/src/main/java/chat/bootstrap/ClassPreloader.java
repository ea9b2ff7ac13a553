package chat.bootstrap;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes needed for serving and stopping. If somebody overwrites the jar of a running server, no further
 * class can be loaded.
 */
final class ClassPreloader {
    private static final Logger LOG = LoggerFactory.getLogger(ClassPreloader.class);
    private static final String SUFFIX = ".class";
    private static final List<String> PREFIXES = List.of(
            "chat/",
            "ch/qos/logback/classic/spi/",
            "ch/qos/logback/core/util/ExecutorServiceUtil",
            "com/fasterxml/jackson/core/io/NumberOutput",
            "com/fasterxml/jackson/databind/util/internal/",
            "org/glassfish/grizzly/",
            "org/glassfish/jersey/internal/ExceptionMapperFactory",
            "org/glassfish/jersey/message/internal/OutboundJaxrsResponse",
            "org/glassfish/jersey/server/ServerRuntime",
            "org/glassfish/jersey/server/monitoring/",
            "org/glassfish/jersey/spi/",
            "org/glassfish/tyrus/",
            "org/jvnet/hk2/internal/");
    private static final List<String> UNUSED = List.of(
            "chat/bench/",
            "chat/bootstrap/ArchiveRun",
            "chat/bootstrap/BenchRun",
            "org/glassfish/grizzly/compression/",
            "org/glassfish/grizzly/http/server/accesslog/",
            "org/glassfish/grizzly/ssl/",
            "org/glassfish/grizzly/streams/",
            "org/glassfish/tyrus/client/",
            "org/glassfish/tyrus/container/grizzly/client/",
            "org/glassfish/tyrus/core/cluster/");

    private ClassPreloader() {}

    /**
     * Loads the classes if the program runs from a jar. Classes with missing dependencies are skipped; a jar that can't
     * be read is logged.
     */
    static void load() {
        try {
            loadFromJar();
        } catch (IOException | URISyntaxException e) {
            LOG.warn("The server's jar file can't be read", e);
        }
    }

    private static void loadFromJar() throws IOException, URISyntaxException {
        CodeSource source = ClassPreloader.class.getProtectionDomain().getCodeSource();
        Path jar = Path.of(source.getLocation().toURI());
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX)
                            && PREFIXES.stream().anyMatch(name::startsWith)
                            && UNUSED.stream().noneMatch(name::startsWith))
                    .forEach(ClassPreloader::load);
        }
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, ClassPreloader.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError optional) {
            // Belongs to an unused part of a library.
        }
    }
}
