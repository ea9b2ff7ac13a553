package chat.adapter.persistence.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads SQLite's native code. The driver would unpack it, too, but compares each byte of its copy with the original,
 * which takes longer than loading all classes of the driver.
 */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String PREFIX = "sqlite-";

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private NativeLibrary() {}

    /**
     * Unpacks and loads the code for this machine, unless it is loaded or the operator has given it. If there is none, the
     * driver explains it when a database is opened.
     *
     * @param folder an existing folder; the driver unpacks to it, too, if it has to
     * @throws IOException if the code can't be unpacked
     */
    static void load(Path folder) throws IOException {
        String path = folder.toAbsolutePath().toString();
        System.setProperty("org.sqlite.tmpdir", path);
        if (System.getProperty(FOLDER) == null && unpack(folder)) {
            System.setProperty(FOLDER, path);
        }
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception unavailable) {
            LOG.debug("SQLite's native code could not be loaded", unavailable);
        }
    }

    private static boolean unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream code = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (code == null) {
                return false;
            }
            Files.copy(code, folder.resolve(PREFIX + name));
            System.setProperty(NAME, PREFIX + name);
            return true;
        }
    }
}
