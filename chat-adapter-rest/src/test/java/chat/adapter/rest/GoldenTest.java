package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.rest.http.Problems;
import chat.domain.ErrorCode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class GoldenTest {
    private static final String PROBLEM = "problem-";

    // Only frames can cause these errors.
    private static final Set<String> NEVER_OVER_HTTP =
            Set.of(ErrorCode.UNKNOWN_TYPE.code(), ErrorCode.IDENTITY_MISMATCH.code());

    private final Map<String, TestResponse> answers = GoldenAnswers.all();

    @TestFactory
    Stream<DynamicTest> every_response_matches_its_golden_file() {
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(
                        answer.getKey(),
                        () -> new GoldenFile(answer.getKey())
                                .requireSame(answer.getValue().body())));
    }

    @Test
    void every_golden_file_belongs_to_a_response() throws IOException {
        assertEquals(new TreeSet<>(answers.keySet()), GoldenFile.names());
    }

    @Test
    void golden_files_cover_every_http_error_code() {
        Set<String> codes = Problems.codes()
                .filter(code -> !NEVER_OVER_HTTP.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = new TreeSet<>();
        answers.forEach((name, reply) -> {
            if (name.startsWith(PROBLEM)) {
                assertEquals(name, PROBLEM + reply.code());
                names.add(reply.code());
            }
        });
        assertEquals(codes, names);
    }
}
