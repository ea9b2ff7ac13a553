package chat.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    void lets_its_author_the_owner_and_an_administrator_delete() {
        for (Standing standing : List.of(member(OLA), stranger(OLA), owner(JAN), stranger(ADMIN))) {
            assertEquals(Act.DELETE, new Handling(standing, OLAS).delete(NOW).act());
        }
        Message gone = OLAS.deleted(new Revision(6));
        refused(ErrorCode.FORBIDDEN, () -> new Handling(member(JAN), OLAS).delete(NOW));
        refused(ErrorCode.FORBIDDEN, () -> new Handling(member(JAN), gone).delete(NOW));
        assertEquals(Act.NOTHING, new Handling(member(OLA), gone).delete(NOW).act());
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
        return new Handling(standing, message).edit(new Content(text), basedOn, 8, NOW);
    }

    private static Standing member(User user) {
        return new Standing(user, OPS, Optional.of(Role.MEMBER), false, 3, 1);
    }

    private static Standing owner(User user) {
        return new Standing(user, OPS, Optional.of(Role.OWNER), false, 3, 1);
    }

    private static Standing stranger(User user) {
        return new Standing(user, OPS, Optional.empty(), false, 3, 1);
    }

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
