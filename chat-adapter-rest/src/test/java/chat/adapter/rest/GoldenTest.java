package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.ErrorCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
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
    private static final Set<ErrorCode> NEVER_OVER_HTTP =
            EnumSet.of(ErrorCode.UNKNOWN_TYPE, ErrorCode.IDENTITY_MISMATCH);

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
        Set<String> codes = Arrays.stream(ErrorCode.values())
                .filter(code -> !NEVER_OVER_HTTP.contains(code))
                .map(ErrorCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        answers.forEach((name, reply) -> {
            if (name.startsWith(PROBLEM)) {
                assertEquals(name, PROBLEM + reply.code());
                told.add(reply.code());
            }
        });
        assertEquals(codes, told);
    }
}
