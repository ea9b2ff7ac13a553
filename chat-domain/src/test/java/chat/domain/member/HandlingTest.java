package chat.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.message.Amendment;
import chat.domain.message.Amendment.Act;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Edit;
import chat.domain.message.Emoji;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.Post;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HandlingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Room OPS = Room.open(new RoomId(9), new RoomName("ops"), Topic.NONE);
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User JAN = new User(new UserId(8), new Username("jan"), false);
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final Emoji THUMB = new Emoji("👍");
    private static final Post POST = Post.fresh(new Content("hello"), Optional.empty(), Mentions.NONE);
    private static final Message OLAS =
            Message.posted(OPS.id(), new Revision(5), Author.of(OLA), NOW, Optional.empty(), POST);

    @Test
    void lets_only_its_author_edit_and_only_as_a_member() {
        assertEquals(Act.EDIT, edit(member(OLA), OLAS, "bye", Optional.empty()).act());
        refused(ErrorCode.FORBIDDEN, () -> edit(member(JAN), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.FORBIDDEN, () -> edit(owner(JAN), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.NOT_A_MEMBER, () -> edit(stranger(OLA), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.CONTENT_TOO_LONG, () -> edit(member(OLA), OLAS, "far too long", Optional.empty()));
        assertEquals(
                Act.NOTHING,
                edit(member(OLA), OLAS, " hello ", Optional.empty()).act());
    }

    @Test
    void tells_who_has_not_seen_the_last_edit() {
        Post edited = POST.edited(new Content("hey"), Mentions.NONE, new Edit(new Revision(8), NOW));
        Message message = OLAS.changed(new Revision(9), edited);
        refused(ErrorCode.EDIT_CONFLICT, () -> edit(member(OLA), message, "bye", Optional.of(new Revision(7))));
        assertEquals(
                Act.EDIT,
                edit(member(OLA), message, "bye", Optional.of(new Revision(8))).act());
        assertEquals(
                Act.EDIT, edit(member(OLA), message, "bye", Optional.empty()).act());
        Message reacted = OLAS.changed(new Revision(9), POST.pinned(true));
        assertEquals(
                Act.EDIT,
                edit(member(OLA), reacted, "bye", Optional.of(new Revision(5))).act());
    }

    @Test
    void lets_its_author_moderators_owners_and_administrators_delete() {
        for (Standing standing : List.of(member(OLA), stranger(OLA), moderator(JAN), owner(JAN), stranger(ADMIN))) {
            assertEquals(Act.DELETE, new Handling(standing, OLAS).delete(NOW).act());
        }
        Message gone = OLAS.deleted(new Revision(6));
        refused(ErrorCode.FORBIDDEN, () -> new Handling(member(JAN), OLAS).delete(NOW));
        refused(ErrorCode.FORBIDDEN, () -> new Handling(member(JAN), gone).delete(NOW));
        assertEquals(Act.NOTHING, new Handling(member(OLA), gone).delete(NOW).act());
    }

    @Test
    void puts_on_record_only_the_deleting_of_what_others_wrote() {
        assertEquals(
                Optional.empty(), new Handling(member(OLA), OLAS).delete(NOW).audit());
        assertEquals(
                Optional.of(AuditAct.MESSAGE_DELETED),
                new Handling(moderator(JAN), OLAS).delete(NOW).audit());
        Message gone = OLAS.deleted(new Revision(6));
        assertEquals(
                Optional.empty(), new Handling(moderator(JAN), gone).delete(NOW).audit());
    }

    @Test
    void changes_nothing_in_an_archived_room() {
        Room archived = OPS.edited(OPS.name(), OPS.topic(), true);
        Handling held = new Handling(in(archived, OLA, Role.OWNER), OLAS);
        refused(ErrorCode.ROOM_ARCHIVED, () -> held.edit(new Content("bye"), Optional.empty(), 8, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> held.delete(NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> held.react(THUMB, true, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> held.react(THUMB, false, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> held.pin(true, NOW));
        refused(ErrorCode.FORBIDDEN, () -> new Handling(in(archived, JAN, Role.MEMBER), OLAS).delete(NOW));
    }

    @Test
    void hides_a_room_before_anything_is_told_of_the_message() {
        Message joined = Message.moved(OPS.id(), new Revision(5), Message.Kind.JOINED, Author.of(OLA), NOW);
        Room secret = new Room(OPS.id(), OPS.name(), OPS.topic(), Visibility.PRIVATE, true);
        Standing banned = new Standing(OLA, OPS, Optional.empty(), true, 3, 1);
        for (Standing outside : List.of(in(secret, OLA, null), in(secret, ADMIN, null), banned)) {
            for (Message row : List.of(OLAS, joined, OLAS.deleted(new Revision(6)))) {
                Handling held = new Handling(outside, row);
                refused(
                        ErrorCode.ROOM_NOT_FOUND,
                        () -> held.edit(new Content("far too long"), Optional.empty(), 8, NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> held.delete(NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> held.react(THUMB, true, NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> held.pin(true, NOW));
            }
        }
    }

    @Test
    void lets_nobody_delete_what_another_wrote_in_a_direct_room() {
        Room direct = new Room(OPS.id(), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
        refused(ErrorCode.FORBIDDEN, () -> new Handling(in(direct, ADMIN, Role.MEMBER), OLAS).delete(NOW));
        assertEquals(
                Act.DELETE,
                new Handling(in(direct, OLA, Role.MEMBER), OLAS).delete(NOW).act());
    }

    @Test
    void does_nothing_with_what_nobody_wrote() {
        Message joined = Message.moved(OPS.id(), new Revision(5), Message.Kind.JOINED, Author.of(OLA), NOW);
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new Handling(owner(OLA), joined).delete(NOW));
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new Handling(owner(OLA), joined).pin(true, NOW));
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new Handling(owner(OLA), joined).react(THUMB, true, NOW));
    }

    @Test
    void lets_members_react_with_twenty_different_emoji() {
        List<Reaction> many = IntStream.range(0, 20)
                .mapToObj(i -> new Reaction(new Emoji("e" + i), 1, List.of(JAN.id())))
                .toList();
        Handling full = new Handling(member(OLA), OLAS.changed(new Revision(6), POST.reacted(many)));
        assertEquals(Act.REACT, full.react(new Emoji("e3"), true, NOW).act());
        refused(ErrorCode.CONFLICT, () -> full.react(THUMB, true, NOW));
        assertEquals(Act.NOTHING, full.react(THUMB, false, NOW).act());
        assertEquals(Act.UNREACT, full.react(new Emoji("e3"), false, NOW).act());
        refused(ErrorCode.NOT_A_MEMBER, () -> new Handling(stranger(OLA), OLAS).react(THUMB, true, NOW));
    }

    @Test
    void lets_members_pin_and_unpin() {
        Message pinned = OLAS.changed(new Revision(6), POST.pinned(true));
        assertEquals(Act.PIN, new Handling(member(JAN), OLAS).pin(true, NOW).act());
        assertEquals(
                Act.NOTHING, new Handling(member(JAN), OLAS).pin(false, NOW).act());
        assertEquals(
                Act.UNPIN, new Handling(member(JAN), pinned).pin(false, NOW).act());
        assertEquals(
                Act.NOTHING, new Handling(member(JAN), pinned).pin(true, NOW).act());
        refused(ErrorCode.NOT_A_MEMBER, () -> new Handling(stranger(JAN), OLAS).pin(true, NOW));
    }

    private static Amendment edit(Standing standing, Message message, String text, Optional<Revision> basedOn) {
        return new Handling(standing, message).edit(Content.parse(text), basedOn, 8, NOW);
    }

    private static Standing member(User user) {
        return in(OPS, user, Role.MEMBER);
    }

    private static Standing moderator(User user) {
        return in(OPS, user, Role.MODERATOR);
    }

    private static Standing owner(User user) {
        return in(OPS, user, Role.OWNER);
    }

    private static Standing stranger(User user) {
        return in(OPS, user, null);
    }

    private static Standing in(Room room, User user, @Nullable Role role) {
        return new Standing(user, room, Optional.ofNullable(role), false, 3, 1);
    }

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
