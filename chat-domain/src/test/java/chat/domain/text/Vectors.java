package chat.domain.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The test vectors in docs/vectors, which the tests of the browser client read, too. */
public final class Vectors {
    private Vectors() {}

    /** Returns what a file has under a name. */
    public static <T> T read(String file, String name, TypeReference<T> type) {
        JsonMapper json = new JsonMapper();
        try {
            Map<String, Object> all =
                    json.readValue(Path.of("..", "docs", "vectors", file).toFile(), new TypeReference<>() {});
            return json.convertValue(all.get(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
