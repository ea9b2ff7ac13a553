package chat.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ola",
                "jan.k",
                "x_1",
                "a-b",
                "42",
                "Zażółć",
                "Ольга",
                "李雷",
                "日本のカナ",
                "rooms",
                "दिनेश",
                "कविता2",
                "தமிழ்",
                "สมชาย",
                "มาลี",
                "বাংলা৮",
                "مُحَمَّد",
                "علي٥",
                "민수",
                "a..b"
            })
    void accepts_letters_of_one_script_digits_dots_hyphens_and_underscores(String name) {
        assertEquals(name, Username.parse(name).value());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a, too_short",
                "'', too_short",
                "aaaaaaaaaabbbbbbbbbbccccccccccddd, too_long",
                "'o la', invalid",
                "ola!, invalid",
                "@ola, invalid",
                "оla, invalid",
                "deleted-7, taken",
                "room, taken",
                "_me, invalid",
                "jan., invalid",
                ".., invalid",
                "--, invalid",
                "jan٥, invalid",
                "jan৪, invalid",
                "১2, invalid",
                "a\u0940b, invalid",
                "\u093f\u0915, invalid",
                "jan.\u0301, invalid",
                "deleted-٧, invalid",
                "here, taken",
                "All, taken",
                "CHANNEL, taken",
                "everyone, taken",
                "ROOM, taken",
                "ｒｏｏｍ, taken"
            })
    void refuses_invalid_and_reserved_names(String name, String problem) {
        ChatException refusal = assertThrows(ChatException.class, () -> Username.parse(name));
        assertEquals("username", refusal.fields().get(0).field());
        assertEquals(problem, refusal.fields().get(0).code());
    }

    @Test
    void has_the_same_key_in_any_case_width_and_composition() {
        assertEquals(Username.parse("ola").key(), Username.parse("OLA").key());
        assertEquals(Username.parse("ola").key(), Username.parse("Ｏｌａ").key());
        assertEquals(
                Username.parse("zo\u0301ia").key(), Username.parse("z\u00f3ia").key());
        assertEquals(Username.parse("straße").key(), Username.parse("STRASSE").key());
        assertEquals(Username.parse("STRAẞE").key(), Username.parse("straße").key());
        assertNotEquals(Username.parse("ola").key(), Username.parse("olą").key());
    }

    @Test
    void keeps_the_case_of_the_name() {
        assertEquals("Ola", Username.parse("Ola").value());
    }

    @Test
    void counts_code_points_and_not_code_units() {
        assertEquals("𠮷野", Username.parse("𠮷野").value());
        String longest = "𠮷".repeat(Username.MAX_LENGTH);
        assertEquals(longest, Username.parse(longest).value());
        assertEquals("too_short", problem("𠮷"));
        assertEquals("too_long", problem(longest + "𠮷"));
    }

    private static String problem(String name) {
        return assertThrows(ChatException.class, () -> Username.parse(name))
                .fields()
                .get(0)
                .code();
    }
}
