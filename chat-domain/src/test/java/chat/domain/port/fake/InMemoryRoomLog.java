package chat.domain.port.fake;

import static chat.domain.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.DeletedMessage;
import chat.domain.message.Draft;
import chat.domain.message.LastEdit;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.ParsedMentions;
import chat.domain.message.PostResult;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.port.Decision;
import chat.domain.port.RoomLog;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** {@link RoomLog} in memory. */
final class InMemoryRoomLog implements RoomLog {
    private static final RoomId NONE = new RoomId(0);

    private final InMemoryState state;
    private final InMemoryChangeRoom changeRoomTx;
    private final InMemoryRooms rooms;

    InMemoryRoomLog(InMemoryState state) {
        this.state = state;
        this.changeRoomTx = new InMemoryChangeRoom(state);
        this.rooms = new InMemoryRooms(state);
    }

    @Override
    public RoomSummary createRoom(NewRoom newRoom) {
        return state.locked(() -> {
            User creator = state.requireActor(newRoom.actor()).user();
            state.requireNameAvailable(new Room(NONE, newRoom.name(), newRoom.topic(), newRoom.visibility(), false));
            Room room = new Room(state.nextRoomId(), newRoom.name(), newRoom.topic(), newRoom.visibility(), false);
            changeRoomTx.join(state.addRoom(room), creator, Role.OWNER, Optional.empty(), newRoom.at());
            return summary(room.id(), creator);
        });
    }

    @Override
    public DirectRoomResult findOrCreateDirectRoom(UserId actor, Set<UserId> userIds, Instant now) {
        return state.locked(() -> {
            User viewer = state.requireActor(actor).user();
            Optional<Room> existing = state.findDirectRoom(userIds);
            if (existing.isPresent()) {
                return new DirectRoomResult(summary(existing.get().id(), viewer), false);
            }
            List<User> users = userIds.stream()
                    .sorted(Comparator.comparing(UserId::value))
                    .map(state::requireActiveUser)
                    .toList();
            Room room = new Room(state.nextRoomId(), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
            InMemoryRoom made = state.addRoom(room);
            users.forEach(user -> changeRoomTx.join(made, user, Role.MEMBER, Optional.empty(), now));
            return new DirectRoomResult(summary(room.id(), viewer), true);
        });
    }

    private RoomSummary summary(RoomId room, User user) {
        return rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    @Override
    public CompletableFuture<PostResult> post(NewMessage newMessage, Decision<RoomPolicy, Draft> rule) {
        return state.start(() -> {
            InMemoryRoom room = state.room(newMessage.room());
            room.roomPolicy(state.requireActor(newMessage.actor()).user()).requireVisible();
            Optional<MessageId> first = newMessage
                    .clientId()
                    .map(id -> state.postedIds.get(new InMemoryState.IdempotencyKey(newMessage.actor(), id)));
            return first.isPresent() ? requireSame(newMessage, first.get()) : append(room, newMessage, rule);
        });
    }

    private PostResult requireSame(NewMessage newMessage, MessageId first) {
        return state.find(first)
                .filter(newMessage::isRetryOf)
                .map(message -> new PostResult(message, true))
                .orElseThrow(
                        () -> new ChatException(IDEMPOTENCY_CONFLICT, "This client_id belongs to another message."));
    }

    private PostResult append(InMemoryRoom room, NewMessage newMessage, Decision<RoomPolicy, Draft> rule) {
        User user = state.requireActor(newMessage.actor()).user();
        Draft draft = rule.decide(room.roomPolicy(user));
        newMessage.replyTo().ifPresent(answered -> requireIn(room, answered));
        MessageBody post = MessageBody.of(draft.content(), newMessage.replyTo(), mentions(room, draft.content()));
        Message message = Message.posted(
                newMessage.room(), room.head().next(), Author.of(user), draft.at(), newMessage.clientId(), post);
        newMessage
                .clientId()
                .ifPresent(id ->
                        state.postedIds.put(new InMemoryState.IdempotencyKey(newMessage.actor(), id), message.id()));
        state.put(room, message);
        return new PostResult(message, false);
    }

    private void requireIn(InMemoryRoom room, MessageId answered) {
        if (!answered.room().equals(room.room.id())) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
        state.message(answered).requireBody();
    }

    private Mentions mentions(InMemoryRoom room, Content content) {
        return ParsedMentions.parse(content)
                .resolve(room.members.keySet().stream()
                        .collect(Collectors.toMap(
                                member -> state.user(member).name().key(), member -> member)));
    }

    @Override
    public Message changeMessage(RoomId in, MessageId id, UserId actor, Decision<MessagePolicy, MessageChange> rule) {
        return state.locked(() -> {
            User user = state.requireActor(actor).user();
            InMemoryRoom room = state.room(in);
            room.roomPolicy(user).requireVisible();
            Message message = state.message(id.requireInRoom(in));
            MessageChange change = rule.decide(new MessagePolicy(room.roomPolicy(user), message));
            change.auditAction()
                    .ifPresent(action ->
                            state.audit(AuditEntry.onUser(message.author().id(), action, actor, change.at())
                                    .inRoom(id.room())));
            Message after = change.type() == MessageChange.ChangeType.NONE
                    ? message
                    : applyChange(room, message.requireText(), actor, change);
            if (!after.equals(message)) {
                state.put(room, after);
                publishUnreadCounts(message, after);
            }
            return after;
        });
    }

    private Message applyChange(InMemoryRoom room, TextMessage message, UserId actor, MessageChange change) {
        Revision next = room.head().next();
        return switch (change.type()) {
            case NONE -> message;
            case EDIT -> message.withBody(next, withEdit(room, message, change, next));
            case DELETE -> message.deleted(next);
            case REACT -> withReaction(room, message, actor, change, true);
            case UNREACT -> withReaction(room, message, actor, change, false);
            case PIN -> message.withBody(next, message.requireBody().pinned(true));
            case UNPIN -> message.withBody(next, message.requireBody().pinned(false));
        };
    }

    private MessageBody withEdit(InMemoryRoom room, TextMessage message, MessageChange change, Revision next) {
        Content content = change.content().orElseThrow();
        return message.requireBody().withEdit(content, mentions(room, content), new LastEdit(next, change.at()));
    }

    private static Message withReaction(
            InMemoryRoom room, TextMessage message, UserId actor, MessageChange change, boolean on) {
        boolean changed = room.react(message.id(), change.emoji().orElseThrow(), actor, on);
        return changed
                ? message.withBody(
                        room.head().next(),
                        message.requireBody().withReactions(room.reactions(message.id(), Reaction.MAX_USERS_SHOWN)))
                : message;
    }

    private void publishUnreadCounts(Message before, Message after) {
        if (after instanceof DeletedMessage) {
            state.room(after.id().room()).reactions.remove(after.id());
            state.publisher.unreadCountsChanged(after.id(), Set.of());
        } else {
            after.requireBody()
                    .mentions()
                    .diff(before.requireBody().mentions())
                    .ifPresent(readers -> state.publisher.unreadCountsChanged(after.id(), readers));
        }
    }

    @Override
    public Room changeRoom(RoomId id, UserId actor, Decision<RoomPolicy, RoomChange> rule) {
        return state.locked(() -> {
            User user = state.requireActor(actor).user();
            InMemoryRoom room = state.room(id);
            return changeRoomTx.apply(rule.decide(room.roomPolicy(user)), room, user, user);
        });
    }

    @Override
    public RoomSummary editRoom(RoomId room, UserId actor, Decision<RoomPolicy, RoomChange> rule) {
        return state.locked(() -> {
            changeRoom(room, actor, rule);
            return summary(room, state.user(actor));
        });
    }

    @Override
    public Room changeRoom(RoomId id, UserId actor, UserId target, Decision<MemberPolicy, RoomChange> rule) {
        return state.locked(() -> {
            User user = state.requireActor(actor).user();
            InMemoryRoom room = state.room(id);
            if (!state.accounts.containsKey(target)) {
                room.roomPolicy(user).requireVisible();
            }
            User other = state.user(target);
            return changeRoomTx.apply(
                    rule.decide(new MemberPolicy(room.roomPolicy(user), room.roomPolicy(other))), room, user, other);
        });
    }
}
