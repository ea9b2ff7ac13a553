package chat.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes in the end, checked before it starts its work. */
final class OutputFile {
    private OutputFile() {}

    /** Returns whether the file can be replaced, or created in its directory. */
    static boolean isWritable(Path file) {
        if (Files.exists(file)) {
            return !Files.isDirectory(file) && Files.isWritable(file);
        }
        Path parent = file.toAbsolutePath().getParent();
        return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }
}
