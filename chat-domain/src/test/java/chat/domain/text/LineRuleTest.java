package chat.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRuleTest {
    private static final LineRule RULE = new LineRule("name", "A name", 10);

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007fb", "a\u0085b", "a\ud800b", "a\u2028b", "a\u2029b"})
    void refuses_control_characters_line_breaks_and_unpaired_surrogates(String line) {
        assertEquals("invalid", problem(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ola \u202enim",
                "\u202aa",
                "a\u202b",
                "a\u202cb",
                "a\u202db",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b",
                "a\u2069b",
                "a\u200eb",
                "a\u200fb",
                "a\u061cb"
            })
    void refuses_characters_that_change_the_direction(String line) {
        assertEquals("invalid", problem(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200d\u200c",
                "\u2060\ufeff",
                "\u3164",
                "\uffa0",
                "\u2800 \u2800",
                "\u00ad",
                "\u115f\u1160",
                "\ufe0f",
                "\udb40\udc41",
                "\u034f"
            })
    void refuses_a_line_in_which_nothing_is_visible(String line) {
        assertEquals("invalid", problem(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"می\u200cخواهم", "ක්\u200dෂ", "👩🏽\u200d💻", "🙂\u200d↔\ufe0f", "❤\ufe0f\u200d🔥", "日本", "עברית"
            })
    void keeps_joiners_between_letters_and_between_emoji(String line) {
        assertEquals(line, RULE.parse(line));
    }

    @ParameterizedTest
    @CsvSource({"\u200dOla\u200d, Ola", "O\u200c \u200dla, O la", "O\u200d\u200dla, O\u200dla", "1\u200c2, 12"})
    void drops_joiners_that_join_nothing(String typed, String line) {
        assertEquals(line, RULE.parse(typed));
    }

    @Test
    void an_empty_line_is_an_error_only_where_it_is_required() {
        assertEquals("", RULE.parse(" \u3000 "));
        ChatException missing = assertThrows(ChatException.class, () -> RULE.parseRequired(" "));
        assertEquals(List.of(new FieldError("name", "missing")), missing.fields());
        assertEquals("A name must not be empty.", missing.detail());
    }

    @Test
    void counts_code_points() {
        assertEquals("😀".repeat(10), RULE.parse(" " + "😀".repeat(10)));
        assertEquals("too_long", problem("😀".repeat(11)));
    }

    private static String problem(String line) {
        return assertThrows(ChatException.class, () -> RULE.parse(line))
                .fields()
                .get(0)
                .code();
    }
}
