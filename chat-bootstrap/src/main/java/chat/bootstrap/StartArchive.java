package chat.bootstrap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one version of Java: an AOT cache with method profiles where there is one, else a class-data archive.
 *
 * @param file where it is
 * @param cache whether it is an AOT cache
 */
record StartArchive(Path file, boolean cache) {
    // The first version that makes a cache with one option and stores method profiles in it.
    private static final int FIRST_WITH_CACHE = 25;

    /**
     * Returns the archive for a version of Java.
     *
     * @param jar the server
     * @param file the archive; if absent, it is beside the jar and has its name
     */
    static StartArchive of(int java, Path jar, @Nullable Path file) {
        boolean cache = java >= FIRST_WITH_CACHE;
        String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", cache ? ".aot" : ".jsa");
        return new StartArchive(file == null ? jar.resolveSibling(name) : file, cache);
    }

    /** Returns the option with which Java writes the archive when it ends. */
    String makeOption() {
        return (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    }

    /** Returns the option with which Java uses the archive. */
    String useOption() {
        return (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }
}
