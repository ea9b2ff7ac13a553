package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;

final class TombstoneTest extends SqliteStorage {

    @Test
    void a_deleted_message_keeps_nothing_but_its_client_id() {
        User ola = register("ola");
        User jan = register("jan");
        MessageId answered = post(RoomId.GENERAL, ola, "a question").message().id();
        MessageId message = reply(RoomId.GENERAL, ola, "a secret of @jan and @room", answered)
                .message()
                .id();
        MessageId sent = postOnce(RoomId.GENERAL, ola, "another of @jan", "c-1")
                .message()
                .id();
        for (MessageId each : new MessageId[] {message, sent}) {
            react(each, jan, "👍", true);
            edit(each, ola, "told @jan");
            pin(each, jan, true);
            remove(each, ola);
        }
        assertEquals(0, count("reaction"));
        assertEquals(0, count("mention"));
        assertEquals(1, count("sending"));
        assertEquals(2, count("""
                message
                WHERE deleted = 1 AND pinned = 0 AND mentions_room = 0
                    AND coalesce(content, reply_to, mentions, edited_at, edit_revision, reactions) IS NULL
                """));
    }
}
