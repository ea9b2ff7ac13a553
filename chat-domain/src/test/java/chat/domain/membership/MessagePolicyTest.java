package chat.domain.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Emoji;
import chat.domain.message.LastEdit;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageChange.ChangeType;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MessagePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Room OPS = Room.publicRoom(new RoomId(9), new RoomName("ops"), Topic.NONE);
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User JAN = new User(new UserId(8), new Username("jan"), false);
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final Emoji THUMB = new Emoji("👍");
    private static final MessageBody POST = MessageBody.of(new Content("hello"), Optional.empty(), Mentions.NONE);
    private static final TextMessage OLAS =
            Message.posted(OPS.id(), new Revision(5), Author.of(OLA), NOW, Optional.empty(), POST);

    @Test
    void only_the_author_edits_and_only_as_a_member() {
        assertEquals(
                ChangeType.EDIT,
                edit(member(OLA), OLAS, "bye", Optional.empty()).type());
        refused(ErrorCode.FORBIDDEN, () -> edit(member(JAN), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.FORBIDDEN, () -> edit(owner(JAN), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.NOT_A_MEMBER, () -> edit(stranger(OLA), OLAS, "bye", Optional.empty()));
        refused(ErrorCode.CONTENT_TOO_LONG, () -> edit(member(OLA), OLAS, "far too long", Optional.empty()));
        assertEquals(
                ChangeType.NONE,
                edit(member(OLA), OLAS, " hello ", Optional.empty()).type());
    }

    @Test
    void rejects_an_edit_based_on_an_old_revision() {
        MessageBody edited = POST.withEdit(new Content("hey"), Mentions.NONE, new LastEdit(new Revision(8), NOW));
        Message message = OLAS.withBody(new Revision(9), edited);
        refused(ErrorCode.EDIT_CONFLICT, () -> edit(member(OLA), message, "bye", Optional.of(new Revision(7))));
        assertEquals(
                ChangeType.EDIT,
                edit(member(OLA), message, "bye", Optional.of(new Revision(8))).type());
        assertEquals(
                ChangeType.EDIT,
                edit(member(OLA), message, "bye", Optional.empty()).type());
        Message reacted = OLAS.withBody(new Revision(9), POST.pinned(true));
        assertEquals(
                ChangeType.EDIT,
                edit(member(OLA), reacted, "bye", Optional.of(new Revision(5))).type());
    }

    @Test
    void author_moderators_owners_and_administrators_delete() {
        for (RoomPolicy policy : List.of(member(OLA), stranger(OLA), moderator(JAN), owner(JAN), stranger(ADMIN))) {
            assertEquals(
                    ChangeType.DELETE,
                    new MessagePolicy(policy, OLAS).delete(NOW).type());
        }
        Message deleted = OLAS.deleted(new Revision(6));
        refused(ErrorCode.FORBIDDEN, () -> new MessagePolicy(member(JAN), OLAS).delete(NOW));
        refused(ErrorCode.FORBIDDEN, () -> new MessagePolicy(member(JAN), deleted).delete(NOW));
        assertEquals(
                ChangeType.NONE,
                new MessagePolicy(member(OLA), deleted).delete(NOW).type());
    }

    @Test
    void audits_only_the_deletion_of_another_users_message() {
        assertEquals(
                Optional.empty(),
                new MessagePolicy(member(OLA), OLAS).delete(NOW).auditAction());
        assertEquals(
                Optional.of(AuditAction.MESSAGE_DELETED),
                new MessagePolicy(moderator(JAN), OLAS).delete(NOW).auditAction());
        Message deleted = OLAS.deleted(new Revision(6));
        assertEquals(
                Optional.empty(),
                new MessagePolicy(moderator(JAN), deleted).delete(NOW).auditAction());
    }

    @Test
    void refuses_every_change_in_an_archived_room() {
        Room archived = OPS.withDetails(OPS.name(), OPS.topic(), true);
        MessagePolicy policy = new MessagePolicy(in(archived, OLA, Role.OWNER), OLAS);
        refused(ErrorCode.ROOM_ARCHIVED, () -> policy.edit(new Content("bye"), Optional.empty(), 8, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> policy.delete(NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> policy.react(THUMB, true, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> policy.react(THUMB, false, NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> policy.pin(true, NOW));
        refused(ErrorCode.FORBIDDEN, () -> new MessagePolicy(in(archived, JAN, Role.MEMBER), OLAS).delete(NOW));
    }

    @Test
    void checks_room_visibility_before_the_message() {
        Message joined =
                Message.membershipEvent(OPS.id(), new Revision(5), MembershipEventType.JOINED, Author.of(OLA), NOW);
        Room secret = new Room(OPS.id(), OPS.name(), OPS.topic(), Visibility.PRIVATE, true);
        RoomPolicy banned = new RoomPolicy(OLA, OPS, Optional.empty(), true, 3, 1);
        for (RoomPolicy outside : List.of(in(secret, OLA, null), in(secret, ADMIN, null), banned)) {
            for (Message row : List.of(OLAS, joined, OLAS.deleted(new Revision(6)))) {
                MessagePolicy policy = new MessagePolicy(outside, row);
                refused(
                        ErrorCode.ROOM_NOT_FOUND,
                        () -> policy.edit(new Content("far too long"), Optional.empty(), 8, NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> policy.delete(NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> policy.react(THUMB, true, NOW));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> policy.pin(true, NOW));
            }
        }
    }

    @Test
    void only_the_author_deletes_in_a_direct_room() {
        Room direct = new Room(OPS.id(), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
        refused(ErrorCode.FORBIDDEN, () -> new MessagePolicy(in(direct, ADMIN, Role.MEMBER), OLAS).delete(NOW));
        assertEquals(
                ChangeType.DELETE,
                new MessagePolicy(in(direct, OLA, Role.MEMBER), OLAS)
                        .delete(NOW)
                        .type());
    }

    @Test
    void refuses_changes_to_an_event_row() {
        Message joined =
                Message.membershipEvent(OPS.id(), new Revision(5), MembershipEventType.JOINED, Author.of(OLA), NOW);
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new MessagePolicy(owner(OLA), joined).delete(NOW));
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new MessagePolicy(owner(OLA), joined).pin(true, NOW));
        refused(ErrorCode.MESSAGE_NOT_FOUND, () -> new MessagePolicy(owner(OLA), joined).react(THUMB, true, NOW));
    }

    @Test
    void a_message_has_at_most_twenty_different_emoji() {
        List<Reaction> many = IntStream.range(0, 20)
                .mapToObj(i -> new Reaction(new Emoji("e" + i), 1, List.of(JAN.id())))
                .toList();
        MessagePolicy full = new MessagePolicy(member(OLA), OLAS.withBody(new Revision(6), POST.withReactions(many)));
        assertEquals(ChangeType.REACT, full.react(new Emoji("e3"), true, NOW).type());
        refused(ErrorCode.CONFLICT, () -> full.react(THUMB, true, NOW));
        assertEquals(ChangeType.NONE, full.react(THUMB, false, NOW).type());
        assertEquals(ChangeType.UNREACT, full.react(new Emoji("e3"), false, NOW).type());
        refused(ErrorCode.NOT_A_MEMBER, () -> new MessagePolicy(stranger(OLA), OLAS).react(THUMB, true, NOW));
    }

    @Test
    void members_pin_and_unpin() {
        Message pinned = OLAS.withBody(new Revision(6), POST.pinned(true));
        assertEquals(
                ChangeType.PIN,
                new MessagePolicy(member(JAN), OLAS).pin(true, NOW).type());
        assertEquals(
                ChangeType.NONE,
                new MessagePolicy(member(JAN), OLAS).pin(false, NOW).type());
        assertEquals(
                ChangeType.UNPIN,
                new MessagePolicy(member(JAN), pinned).pin(false, NOW).type());
        assertEquals(
                ChangeType.NONE,
                new MessagePolicy(member(JAN), pinned).pin(true, NOW).type());
        refused(ErrorCode.NOT_A_MEMBER, () -> new MessagePolicy(stranger(JAN), OLAS).pin(true, NOW));
    }

    private static MessageChange edit(RoomPolicy policy, Message message, String text, Optional<Revision> basedOn) {
        return new MessagePolicy(policy, message).edit(Content.parse(text), basedOn, 8, NOW);
    }

    private static RoomPolicy member(User user) {
        return in(OPS, user, Role.MEMBER);
    }

    private static RoomPolicy moderator(User user) {
        return in(OPS, user, Role.MODERATOR);
    }

    private static RoomPolicy owner(User user) {
        return in(OPS, user, Role.OWNER);
    }

    private static RoomPolicy stranger(User user) {
        return in(OPS, user, null);
    }

    private static RoomPolicy in(Room room, User user, @Nullable Role role) {
        return new RoomPolicy(user, room, Optional.ofNullable(role), false, 3, 1);
    }

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
