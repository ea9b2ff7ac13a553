package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "👩‍👩‍👧‍👦", "❤️", "+1", "ż", "12345678901234567890123456789012"})
    void accepts_up_to_32_visible_characters(String value) {
        assertEquals(value, Emoji.parse(value).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "👍 ", "a\nb", "\u0000", "\u00a0", "\ud83d", "123456789012345678901234567890123"
            })
    void refuses_blanks_controls_unpaired_surrogates_and_long_text(String value) {
        ChatException refusal = assertThrows(ChatException.class, () -> Emoji.parse(value));
        assertEquals(ErrorCode.BAD_REQUEST, refusal.code());
        assertEquals("emoji", refusal.fields().get(0).field());
    }
}
