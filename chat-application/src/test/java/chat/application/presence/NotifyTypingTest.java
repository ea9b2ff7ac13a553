package chat.application.presence;

import static chat.application.TestEnvironment.assertRefused;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.application.TestEnvironment;
import chat.application.security.Rate;
import chat.application.security.TypingLimits;
import chat.domain.account.User;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotifyTypingTest {
    private static final RoomId OTHER = new RoomId(2);

    private final TestEnvironment env = new TestEnvironment();
    private final User ola = env.user("ola");
    private final User jan = env.user("jan");
    private final List<String> published = new ArrayList<>();
    private final RoomId ops = env.chat
            .roomLog()
            .createRoom(
                    new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, jan.id(), TestEnvironment.START))
            .room()
            .id();
    private boolean known = true;

    private NotifyTyping typing(int each) {
        return new NotifyTyping(
                (roomId, user) -> known && published.add(user.name().value() + " in " + roomId.value()),
                env.chat.rooms(),
                TypingLimits.of(new Rate(each, Duration.ofSeconds(3)), env.clock::nanos));
    }

    @Test
    void notifies_at_most_once_per_interval_and_room() {
        NotifyTyping typing = typing(1);
        typing.handle(RoomId.GENERAL, ola);
        env.clock.advance(Duration.ofMillis(2_999));
        typing.handle(RoomId.GENERAL, ola);
        typing.handle(OTHER, ola);
        typing.handle(RoomId.GENERAL, jan);
        assertEquals(List.of("ola in 1", "ola in 2", "jan in 1"), published);
        env.clock.advance(Duration.ofMillis(1));
        typing.handle(RoomId.GENERAL, ola);
        assertEquals(4, published.size());
    }

    @Test
    void notifies_every_time_without_a_limit() {
        NotifyTyping typing = typing(0);
        typing.handle(RoomId.GENERAL, ola);
        typing.handle(RoomId.GENERAL, ola);
        assertEquals(2, published.size());
    }

    @Test
    void publishes_at_most_ten_notifications_per_second_in_a_room() {
        NotifyTyping typing = typing(1);
        for (int i = 0; i < 11; i++) {
            typing.handle(RoomId.GENERAL, env.user("user" + i));
        }
        assertEquals(10, published.size());
        assertFalse(published.contains("user10 in 1"));
    }

    @Test
    void refuses_a_non_member_each_time_without_an_event() {
        known = false;
        NotifyTyping typing = typing(1);
        assertRefused(NOT_A_MEMBER, () -> typing.handle(ops, ola));
        assertRefused(NOT_A_MEMBER, () -> typing.handle(ops, ola));
        assertRefused(ROOM_NOT_FOUND, () -> typing.handle(new RoomId(99), ola));
        assertEquals(List.of(), published);
    }

    @Test
    void refuses_typing_in_an_archived_room() {
        known = false;
        RoomEdit archiving = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true));
        env.chat.roomLog().changeRoom(ops, jan.id(), policy -> policy.edit(archiving, TestEnvironment.START));
        assertRefused(ROOM_ARCHIVED, () -> typing(1).handle(ops, jan));
    }

    @Test
    void drops_the_notification_of_a_member_not_yet_known_in_memory() {
        known = false;
        typing(1).handle(ops, jan);
        assertEquals(List.of(), published);
    }
}
