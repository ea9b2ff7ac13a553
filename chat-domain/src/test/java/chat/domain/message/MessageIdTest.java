package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {
    @Test
    void contains_its_room_and_seq() {
        MessageId id = MessageId.of(new RoomId(1), 4183);
        assertEquals(536_875_095L, id.value());
        assertEquals(new RoomId(1), id.room());
        assertEquals(4183, id.seq());
    }

    @Test
    void fits_into_the_53_bits_of_a_json_number() {
        MessageId last = MessageId.of(new RoomId((1 << 24) - 1), MessageId.MAX_SEQ);
        assertTrue(last.value() < 1L << 53);
        assertEquals(MessageId.MAX_SEQ, last.seq());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "-",
                "_",
                "0b6a2f0e-5d1c",
                "A_Z",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void accepts_a_client_id_of_1_to_64_letters_digits_hyphens_or_underscores(String sent) {
        assertEquals(sent, ClientId.parse(sent).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "ą", "a/b", "a\n", "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void refuses_any_other_client_id(String sent) {
        ChatException refusal = assertThrows(ChatException.class, () -> ClientId.parse(sent));
        assertEquals("client_id", refusal.fields().get(0).field());
    }

    @Test
    void a_page_request_has_a_limit_of_1_to_200_rows() {
        assertThrows(ChatException.class, () -> new PageRequest(PageRequest.Direction.NEWEST, 0, 0));
        assertThrows(ChatException.class, () -> new PageRequest(PageRequest.Direction.NEWEST, 0, 201));
        assertEquals(200, new PageRequest(PageRequest.Direction.NEWEST, 0, 200).limit());
    }

    @Test
    void is_not_found_in_another_room() {
        MessageId id = MessageId.of(new RoomId(9), 3);
        assertEquals(id, id.requireInRoom(new RoomId(9)));
        ChatException refusal = assertThrows(ChatException.class, () -> id.requireInRoom(new RoomId(8)));
        assertEquals(ErrorCode.MESSAGE_NOT_FOUND, refusal.code());
    }
}
