package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.member.Handling;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Author;
import chat.domain.message.Calls;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Edit;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.port.RoomLog;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link RoomLog} in memory. */
final class InMemoryRoomLog implements RoomLog {
    private final InMemoryState state;

    InMemoryRoomLog(InMemoryState state) {
        this.state = state;
    }

    @Override
    public Room open(RoomName name, Topic topic, UserId by, Instant now) {
        return state.alone(() -> {
            User maker = state.user(by);
            state.requireFree(name, Optional.empty());
            InMemoryRoom made = new InMemoryRoom(new Room(state.nextRoom(), name, topic));
            state.rooms.put(made.room.id(), made);
            join(made, maker, Role.OWNER, now);
            return made.room;
        });
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        return state.alone(() -> {
            InMemoryRoom room = state.room(posting.room());
            Optional<MessageId> first =
                    posting.once().map(id -> state.posted.get(new InMemoryState.Once(posting.by(), id)));
            return first.isPresent() ? repeat(posting, first.get()) : append(room, posting, rule);
        });
    }

    private Posted repeat(Posting posting, MessageId first) {
        return state.find(first)
                .filter(posting::isRepeatOf)
                .map(message -> new Posted(message, true))
                .orElseThrow(() -> new ChatException(IDEMPOTENCY_CONFLICT, "This client_id names another message."));
    }

    private Posted append(InMemoryRoom room, Posting posting, Rule<Standing, Draft> rule) {
        User user = state.user(posting.by());
        Draft draft = rule.decide(room.standing(user));
        posting.replyTo().ifPresent(answered -> requireIn(room, answered));
        Post post = Post.fresh(draft.content(), posting.replyTo(), mentions(room, draft.content()));
        Message message =
                Message.posted(posting.room(), room.head().next(), Author.of(user), draft.at(), posting.once(), post);
        posting.once().ifPresent(id -> state.posted.put(new InMemoryState.Once(posting.by(), id), message.id()));
        put(room, message);
        return new Posted(message, false);
    }

    private void requireIn(InMemoryRoom room, MessageId answered) {
        if (!answered.room().equals(room.room.id())) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
        state.message(answered).written();
    }

    private Mentions mentions(InMemoryRoom room, Content content) {
        Calls calls = Calls.in(content);
        return new Mentions(
                calls.resolve(key -> room.members.keySet().stream()
                        .filter(member -> state.user(member).name().key().equals(key))
                        .findFirst()),
                calls.room());
    }

    @Override
    public Message amend(MessageId id, UserId by, Rule<Handling, Amendment> rule) {
        return state.alone(() -> {
            User user = state.user(by);
            Message message = state.message(id);
            InMemoryRoom room = state.room(id.room());
            Amendment decided = rule.decide(new Handling(room.standing(user), message));
            Message after = amended(room, message, by, decided);
            if (!after.equals(message)) {
                put(room, after);
                tellCounts(message, after);
            }
            return after;
        });
    }

    private Message amended(InMemoryRoom room, Message message, UserId by, Amendment decided) {
        Revision next = room.head().next();
        return switch (decided.act()) {
            case NOTHING -> message;
            case EDIT -> message.changed(next, edited(room, message, decided, next));
            case DELETE -> message.deleted(next);
            case REACT -> reacted(room, message, by, decided, true);
            case UNREACT -> reacted(room, message, by, decided, false);
            case PIN -> message.changed(next, message.written().pinned(true));
            case UNPIN -> message.changed(next, message.written().pinned(false));
        };
    }

    private Post edited(InMemoryRoom room, Message message, Amendment decided, Revision next) {
        Content content = decided.content().orElseThrow();
        return message.written().edited(content, mentions(room, content), new Edit(next, decided.at()));
    }

    private static Message reacted(InMemoryRoom room, Message message, UserId by, Amendment decided, boolean on) {
        boolean changed = room.react(message.id(), decided.emoji().orElseThrow(), by, on);
        return changed
                ? message.changed(
                        room.head().next(), message.written().reacted(room.reactions(message.id(), Reaction.SHOWN)))
                : message;
    }

    private void tellCounts(Message before, Message after) {
        if (after.kind() == Message.Kind.DELETED) {
            state.room(after.id().room()).reactions.remove(after.id());
            state.announcer.countsChanged(after.id(), Set.of());
        } else {
            after.written()
                    .mentions()
                    .differingFrom(before.written().mentions())
                    .ifPresent(readers -> state.announcer.countsChanged(after.id(), readers));
        }
    }

    @Override
    public Room govern(RoomId id, UserId by, Rule<Standing, Governance> rule) {
        return state.alone(() -> {
            User user = state.user(by);
            InMemoryRoom room = state.room(id);
            Governance decided = rule.decide(room.standing(user));
            carryOut(decided, room, user);
            return decided.room();
        });
    }

    private void carryOut(Governance decided, InMemoryRoom room, User user) {
        switch (decided.act()) {
            case NOTHING -> {}
            case JOIN -> join(room, user, Role.MEMBER, decided.at());
            case LEAVE -> {
                room.exit(user.id());
                move(room, user, Message.Kind.LEFT, decided.at());
            }
            case EDIT -> {
                state.requireFree(decided.room().name(), Optional.of(room.room.id()));
                room.room = decided.room();
                put(room, Message.renamed(room.room, room.head().next(), Author.of(user), decided.at()));
            }
            case DELETE -> {
                state.rooms.remove(room.room.id());
                state.announcer.roomDeleted(room.room.id());
            }
        }
    }

    private void join(InMemoryRoom room, User user, Role role, Instant now) {
        room.enter(user.id(), role);
        move(room, user, Message.Kind.JOINED, now);
    }

    private void move(InMemoryRoom room, User user, Message.Kind kind, Instant now) {
        put(room, Message.moved(room.room.id(), room.head().next(), kind, Author.of(user), now));
    }

    private void put(InMemoryRoom room, Message row) {
        room.put(row);
        state.announcer.committed(List.of(row));
    }
}
