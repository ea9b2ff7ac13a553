package chat.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNameTest {
    @Test
    void trims_unicode_white_space() {
        assertEquals("Release 2.0", RoomName.parse("\u00a0\u2003 Release 2.0\n").value());
    }

    @Test
    void has_the_same_key_in_any_case() {
        assertEquals(RoomName.parse("Łódź").key(), RoomName.parse("łÓDŹ").key());
    }

    @Test
    void has_1_to_80_characters() {
        assertEquals("missing", problem(" \u3000 "));
        assertEquals(80, RoomName.parse("x".repeat(80)).value().length());
        assertEquals("too_long", problem("x".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007fb", "a\u0085b", "a\ud800b"})
    void refuses_control_characters_and_unpaired_surrogates(String name) {
        assertEquals("invalid", problem(name));
    }

    @Test
    void a_topic_is_empty_or_one_line_of_at_most_250_characters() {
        assertEquals(Topic.NONE, Topic.parse("  "));
        assertEquals("a topic", Topic.parse(" a topic ").value());
        assertThrows(ChatException.class, () -> Topic.parse("x".repeat(251)));
        assertThrows(ChatException.class, () -> Topic.parse("two\nlines"));
    }

    private static String problem(String name) {
        ChatException refusal = assertThrows(ChatException.class, () -> RoomName.parse(name));
        return refusal.fields().get(0).code();
    }
}
