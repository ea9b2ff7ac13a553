package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected frames, one per file, in {@code src/test/resources/golden}. {@code -Dparley.golden=write} writes the files
 * instead of comparing them; review the difference before you commit it.
 */
public final class GoldenFrames {
    private static final boolean WRITE = "write".equals(System.getProperty("parley.golden"));

    private final Path folder;

    /** @param kind name of the folder */
    public GoldenFrames(String kind) {
        folder = Path.of("src", "test", "resources", "golden", kind);
    }

    /** Compares character by character. */
    public void check(String name, String frame) {
        Path file = folder.resolve(name + ".json");
        try {
            if (WRITE) {
                Files.createDirectories(folder);
                Files.writeString(file, frame + "\n");
            }
            assertEquals(Files.readString(file).strip(), frame, name);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
