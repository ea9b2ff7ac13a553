package chat.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageSpansTest {
    private static final String[] PIECES = {
        "`",
        "``",
        "```",
        "\n",
        " ",
        "@",
        "a",
        "www.",
        "https://",
        ".",
        ",",
        "*",
        "_",
        "(",
        ")",
        "山",
        "\u200b",
        "é",
        "😀",
        "/",
        "-"
    };

    record SpanCase(
            String text,
            @Nullable List<String> code,
            @Nullable List<List<String>> links) {}

    static List<SpanCase> cases() {
        return Vectors.read("spans.json", "cases", new TypeReference<>() {});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_the_code_and_links_of_the_vectors(SpanCase expected) {
        MessageSpans found = MessageSpans.find(expected.text());

        assertEquals(
                Objects.requireNonNullElse(expected.code(), List.of()),
                found.code().stream().map(span -> span.of(expected.text())).toList());
        assertEquals(
                Objects.requireNonNullElse(expected.links(), List.<List<String>>of()).stream()
                        .map(link -> link.get(0))
                        .toList(),
                found.links().stream().map(span -> span.of(expected.text())).toList());
    }

    @Test
    void spans_of_any_text_are_in_order_and_do_not_overlap() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            MessageSpans found = MessageSpans.find(text.toString());
            assertOrdered(found.code(), text);
            assertOrdered(found.links(), text);
        }
    }

    private static void assertOrdered(List<TextSpan> spans, StringBuilder text) {
        int end = 0;
        for (TextSpan span : spans) {
            assertTrue(span.start() >= end && span.end() > span.start() && span.end() <= text.length(), text::toString);
            end = span.end();
        }
    }
}
