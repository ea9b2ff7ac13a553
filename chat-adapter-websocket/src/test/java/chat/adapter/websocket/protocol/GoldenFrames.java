package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Frames as they were agreed on, one a file, in {@code src/test/resources/golden}. With {@code -Dparley.golden=write}
 * they are written instead of compared: look at the difference before it is committed.
 */
public final class GoldenFrames {
    private static final boolean WRITE = "write".equals(System.getProperty("parley.golden"));

    private final Path folder;

    /** @param kind the folder */
    public GoldenFrames(String kind) {
        folder = Path.of("src", "test", "resources", "golden", kind);
    }

    /** Compares to the letter. */
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
