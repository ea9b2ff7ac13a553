package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file with the exact JSON of one response; {@code -Dparley.golden=write} rewrites all of them. */
record GoldenFile(String name) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "http");
    private static final String ENDING = ".json";
    private static final boolean WRITE = "write".equals(System.getProperty("parley.golden"));
    private static final ObjectWriter PRETTY = StrictJson.mapper(RestTestServer.MAX_BODY)
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** The names of all golden files. */
    static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Asserts equal values and field order; whitespace and escapes may differ. */
    void requireSame(String json) throws IOException {
        Path file = FOLDER.resolve(name + ENDING);
        String pretty = pretty(json);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, pretty);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "{}";
        assertEquals(
                StrictJson.tree(expected).toString(),
                StrictJson.tree(json).toString(),
                () -> "The answer for " + file + " is\n" + pretty);
    }

    private static String pretty(String json) throws JsonProcessingException {
        return PRETTY.writeValueAsString(StrictJson.tree(json)) + "\n";
    }
}
