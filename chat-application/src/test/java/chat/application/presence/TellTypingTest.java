package chat.application.presence;

import static chat.application.Scene.refused;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.Scene;
import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.domain.room.Founding;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TellTypingTest {
    private static final RoomId OTHER = new RoomId(2);

    private final Scene scene = new Scene();
    private final User ola = scene.user("ola");
    private final User jan = scene.user("jan");
    private final List<String> told = new ArrayList<>();
    private final RoomId ops = scene.chat
            .roomLog()
            .open(new Founding(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, jan.id(), Scene.START))
            .room()
            .id();
    private boolean known = true;

    private TellTyping typing(int each, int room) {
        return new TellTyping(
                (where, who) -> known && told.add(who.name().value() + " in " + where.value()),
                scene.chat.rooms(),
                new TellTyping.Limits(limit(each, Duration.ofSeconds(3)), limit(room, Duration.ofSeconds(1))));
    }

    private <K> RateLimit<K> limit(int count, Duration window) {
        return new RateLimit<>(new Rate(count, window), scene.clock::nanos);
    }

    @Test
    void tells_of_each_once_in_a_while_in_each_room() {
        TellTyping typing = typing(1, 0);
        typing.handle(RoomId.GENERAL, ola);
        scene.clock.pass(Duration.ofMillis(2_999));
        typing.handle(RoomId.GENERAL, ola);
        typing.handle(OTHER, ola);
        typing.handle(RoomId.GENERAL, jan);
        assertEquals(List.of("ola in 1", "ola in 2", "jan in 1"), told);
        scene.clock.pass(Duration.ofMillis(1));
        typing.handle(RoomId.GENERAL, ola);
        assertEquals(4, told.size());
    }

    @Test
    void tells_of_everything_where_there_is_no_limit() {
        TellTyping typing = typing(0, 0);
        typing.handle(RoomId.GENERAL, ola);
        typing.handle(RoomId.GENERAL, ola);
        assertEquals(2, told.size());
    }

    @Test
    void leaves_some_out_where_a_whole_crowd_writes() {
        TellTyping typing = typing(1, 1);
        typing.handle(RoomId.GENERAL, ola);
        typing.handle(RoomId.GENERAL, jan);
        assertEquals(List.of("ola in 1"), told);
    }

    @Test
    void refuses_a_stranger_each_time_and_tells_nobody() {
        known = false;
        TellTyping typing = typing(1, 1);
        refused(NOT_A_MEMBER, () -> typing.handle(ops, ola));
        refused(NOT_A_MEMBER, () -> typing.handle(ops, ola));
        refused(ROOM_NOT_FOUND, () -> typing.handle(new RoomId(99), ola));
        assertEquals(List.of(), told);
    }

    @Test
    void refuses_who_writes_where_nobody_talks_any_more() {
        known = false;
        RoomEdit archiving = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true));
        scene.chat.roomLog().govern(ops, jan.id(), standing -> standing.edit(archiving, Scene.START));
        refused(ROOM_ARCHIVED, () -> typing(1, 1).handle(ops, jan));
    }

    @Test
    void leaves_out_a_member_who_is_not_known_at_hand_yet() {
        known = false;
        typing(1, 1).handle(ops, jan);
        assertEquals(List.of(), told);
    }
}
