package chat.bootstrap.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.rest.http.HttpErrorCode;
import chat.adapter.rest.http.Problems;
import chat.adapter.websocket.connection.CloseCode;
import chat.bootstrap.config.Setting;
import chat.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents match the program. Each check has been seen to fail on a planted error. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern NAMED_TEST = Pattern.compile("-D(?:it\\.)?test=(\\w+)");
    private static final PathMatcher TEST_FILE = FileSystems.getDefault().getPathMatcher("glob:*{Test,IT}.java");

    @Test
    void operations_lists_each_setting_with_its_default() throws IOException {
        Table settings = Table.after(DOCS.resolve("operations.md"), "## Settings");
        for (Setting setting : Setting.values()) {
            String defaultValue = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
            assertEquals(Optional.of(defaultValue), settings.cell("`" + setting + "`", "default"), setting.name());
        }
        assertEquals(Setting.values().length, settings.size(), "unknown settings are listed");
    }

    @Test
    void protocol_lists_each_error_code_with_its_status_and_retryability() throws IOException {
        Table errors = Table.after(DOCS.resolve("protocol.md"), "## Errors");
        for (ErrorCode code : ErrorCode.values()) {
            String row = "`" + code.code() + "`";
            String status = String.valueOf(Problems.status(code));
            assertEquals(Optional.of(status), errors.cell(row, "status"), code.name());
            assertEquals(Optional.of(code.retryable() ? "yes" : "no"), errors.cell(row, "retryable"), code.name());
        }
        for (HttpErrorCode code : HttpErrorCode.values()) {
            String row = "`" + code.code() + "`";
            assertEquals(Optional.of(String.valueOf(code.status())), errors.cell(row, "status"), code.name());
            assertEquals(Optional.of("no"), errors.cell(row, "retryable"), code.name());
        }
        assertEquals(Problems.codes().count(), errors.size(), "unknown codes are listed");
    }

    @Test
    void protocol_lists_each_close_code_with_its_reason() throws IOException {
        Table codes = Table.after(DOCS.resolve("protocol.md"), "### Close codes");
        for (CloseCode code : CloseCode.values()) {
            Optional<String> reason = codes.cell(String.valueOf(code.number()), "reason");
            assertTrue(reason.orElse("").startsWith(code.reason()), code.name());
        }
        assertEquals(CloseCode.values().length, codes.size(), "unknown codes are listed");
    }

    @Test
    void protocol_shows_exactly_the_golden_frames() throws IOException {
        List<String> shown = Files.readAllLines(DOCS.resolve("protocol.md"));
        int from = shown.indexOf("### All rooms: /ws");
        int to = shown.indexOf("### One room: /ws/{room_id}");
        Set<String> frames = shown.subList(from, to).stream()
                .filter(line -> line.startsWith("{\"type\""))
                .collect(Collectors.toSet());
        Map<String, String> golden = golden();
        assertEquals(Set.of(), minus(frames, golden.values()), "frames without a golden file");
        golden.keySet().removeIf(name -> name.startsWith("error-"));
        assertEquals(Set.of(), minus(golden.values(), frames), "golden frames that are not shown");
    }

    private static Set<String> minus(Collection<String> all, Collection<String> others) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private static Map<String, String> golden() throws IOException {
        Path folder = ROOT.resolve("chat-adapter-websocket/src/test/resources/golden/ws");
        Map<String, String> frames = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                frames.put(file.getFileName().toString(), Files.readString(file).strip());
            }
        }
        return frames;
    }

    @Test
    void every_link_points_to_an_existing_file_and_heading() throws IOException {
        List<Link> broken =
                documents().stream().flatMap(Link::in).filter(Link::isBroken).toList();
        assertEquals(List.of(), broken);
    }

    /** Maven runs nothing and succeeds if no test has the name. */
    @Test
    void every_test_that_a_command_names_exists() throws IOException {
        Set<String> existing = new TreeSet<>(Set.of("none"));
        try (Stream<Path> files = Files.find(ROOT, 12, (file, attributes) -> TEST_FILE.matches(file.getFileName()))) {
            files.forEach(file -> existing.add(file.getFileName().toString().replace(".java", "")));
        }
        Set<String> named = new TreeSet<>();
        for (Path document : documents()) {
            NAMED_TEST.matcher(Files.readString(document)).results().forEach(match -> named.add(match.group(1)));
        }
        assertFalse(named.isEmpty());
        assertEquals(Set.of(), minus(named, existing));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(DOCS)) {
            Stream<Path> root = Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve);
            return Stream.concat(root, docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
