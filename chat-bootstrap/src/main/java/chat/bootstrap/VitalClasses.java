package chat.bootstrap;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What answering and stopping need, loaded while the program's file is whole: somebody may overwrite it while the server
 * runs, and no further class can be loaded then.
 */
final class VitalClasses {
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

    private VitalClasses() {}

    /** Loads them, if the program runs from a jar; those whose own needs are not there are left out. */
    static void load() throws IOException, URISyntaxException {
        CodeSource source = VitalClasses.class.getProtectionDomain().getCodeSource();
        Path jar = Path.of(source.getLocation().toURI());
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX) && PREFIXES.stream().anyMatch(name::startsWith))
                    .forEach(VitalClasses::load);
        }
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, VitalClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError optional) {
            // It belongs to a part of a library that is not used here.
        }
    }
}
