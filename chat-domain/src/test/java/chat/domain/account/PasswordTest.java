package chat.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PasswordTest {
    private static final Predicate<String> COMMON = "password1"::equals;
    private static final Username OLA = new Username("olaolaola");

    @Test
    void prepares_text_by_the_opaque_string_profile() {
        assertEquals(
                "pi\u0119\u0107 s\u0142\u00f3w",
                Password.prepared("pie\u0328c\u0301\u00a0s\u0142o\u0301w").value());
        assertEquals(
                "a b c d e", Password.prepared("a\u00a0b\u2003c\u3000d\u202fe").value());
        assertEquals("ＰＡＳＳ\tﬁ", Password.prepared("ＰＡＳＳ\tﬁ").value());
        assertEquals("", Password.prepared("").value());
    }

    @Test
    void counts_characters_after_preparation() {
        assertEquals("too_short", problem("o\u0301".repeat(7)));
        assertEquals(
                "\u00f3".repeat(128),
                Password.requireStrong("o\u0301".repeat(128), OLA, COMMON).value());
        assertEquals("too_short", problem(""));
    }

    @Test
    void keeps_leading_and_trailing_white_space() {
        String spaced = "  tajne hasło\t";
        assertEquals(spaced, Password.requireStrong(spaced, OLA, COMMON).value());
    }

    @Test
    void has_8_to_128_characters() {
        assertEquals("too_short", problem("1234567"));
        assertEquals(
                "😀😀😀😀😀😀😀😀",
                Password.requireStrong("😀😀😀😀😀😀😀😀", OLA, COMMON).value());
        assertEquals(
                128,
                Password.requireStrong("x".repeat(128), OLA, COMMON).value().length());
        assertEquals("too_long", problem("x".repeat(129)));
    }

    @Test
    void refuses_common_passwords_and_the_username() {
        assertEquals("too_common", problem("password1"));
        assertEquals("too_common", problem("OlaOlaOla"));
    }

    @Test
    void refuses_unpaired_surrogates() {
        assertEquals("invalid", problem("1234567\ud83d"));
    }

    @Test
    void omits_the_secret_from_to_string() {
        assertFalse(new Password("very secret").toString().contains("secret"));
        assertFalse(new PasswordHash("$argon2id$x").toString().contains("argon"));
    }

    private static String problem(String typed) {
        ChatException refusal = assertThrows(ChatException.class, () -> Password.requireStrong(typed, OLA, COMMON));
        assertEquals("password", refusal.fields().get(0).field());
        return refusal.fields().get(0).code();
    }
}
