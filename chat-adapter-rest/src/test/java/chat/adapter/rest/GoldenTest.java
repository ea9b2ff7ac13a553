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

    // Only frames have types and name people.
    private static final Set<String> NEVER_OVER_HTTP =
            Set.of(ErrorCode.UNKNOWN_TYPE.code(), ErrorCode.IDENTITY_MISMATCH.code());

    private final Map<String, TestResponse> answers = GoldenAnswers.all();

    @TestFactory
    Stream<DynamicTest> every_answer_is_spelled_as_in_its_file() {
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(
                        answer.getKey(),
                        () -> new GoldenFile(answer.getKey())
                                .requireSame(answer.getValue().body())));
    }

    @Test
    void every_file_is_some_answers() throws IOException {
        assertEquals(new TreeSet<>(answers.keySet()), GoldenFile.names());
    }

    @Test
    void every_code_that_http_can_give_is_among_them() {
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
