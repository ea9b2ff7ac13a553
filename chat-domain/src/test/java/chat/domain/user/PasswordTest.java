package chat.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.error.ChatException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PasswordTest {
    private static final Predicate<String> COMMON = "password1"::equals;
    private static final Username OLA = new Username("olaolaola");

    @Test
    void is_kept_exactly_as_typed() {
        String spaced = "  tajne hasło\t";
        assertEquals(spaced, Password.chosen(spaced, OLA, COMMON).value());
    }

    @Test
    void has_8_to_128_characters() {
        assertEquals("too_short", problem("1234567"));
        assertEquals("😀😀😀😀😀😀😀😀", new Password("😀😀😀😀😀😀😀😀").value());
        assertEquals(128, new Password("x".repeat(128)).value().length());
        assertEquals("too_long", problem("x".repeat(129)));
    }

    @Test
    void is_not_what_everybody_tries_first() {
        assertEquals("too_common", problem("password1"));
        assertEquals("too_common", problem("OlaOlaOla"));
    }

    @Test
    void has_no_half_characters() {
        assertEquals("invalid", problem("1234567\ud83d"));
    }

    @Test
    void does_not_show_itself() {
        assertFalse(new Password("very secret").toString().contains("secret"));
        assertFalse(new PasswordHash("$argon2id$x").toString().contains("argon"));
    }

    private static String problem(String typed) {
        ChatException refusal = assertThrows(ChatException.class, () -> Password.chosen(typed, OLA, COMMON));
        assertEquals("password", refusal.fields().get(0).field());
        return refusal.fields().get(0).code();
    }
}
