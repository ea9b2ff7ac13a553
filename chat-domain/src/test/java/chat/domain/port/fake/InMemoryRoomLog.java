package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.audit.AuditEntry;
import chat.domain.error.ChatException;
import chat.domain.member.Dealing;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Place;
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
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link RoomLog} in memory. */
final class InMemoryRoomLog implements RoomLog {
    private static final RoomId NONE = new RoomId(0);

    private final InMemoryState state;
    private final InMemoryGoverning govern;
    private final InMemoryRooms rooms;

    InMemoryRoomLog(InMemoryState state) {
        this.state = state;
        this.govern = new InMemoryGoverning(state);
        this.rooms = new InMemoryRooms(state);
    }

    @Override
    public Place open(Founding founding) {
        return state.alone(() -> {
            User maker = state.acting(founding.by()).user();
            state.requireFree(new Room(NONE, founding.name(), founding.topic(), founding.visibility(), false));
            Room room = new Room(state.nextRoom(), founding.name(), founding.topic(), founding.visibility(), false);
            govern.join(state.made(room), maker, Role.OWNER, Optional.empty(), founding.at());
            return place(room.id(), maker);
        });
    }

    @Override
    public DirectRoomResult direct(UserId by, Set<UserId> people, Instant now) {
        return state.alone(() -> {
            User asking = state.acting(by).user();
            Optional<Room> there = state.directOf(people);
            if (there.isPresent()) {
                return new DirectRoomResult(place(there.get().id(), asking), false);
            }
            List<User> users = people.stream()
                    .sorted(Comparator.comparing(UserId::value))
                    .map(state::present)
                    .toList();
            Room room = new Room(state.nextRoom(), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
            InMemoryRoom made = state.made(room);
            users.forEach(user -> govern.join(made, user, Role.MEMBER, Optional.empty(), now));
            return new DirectRoomResult(place(room.id(), asking), true);
        });
    }

    private Place place(RoomId room, User user) {
        return rooms.find(room, user.id())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        return state.alone(() -> {
            InMemoryRoom room = state.room(posting.room());
            room.standing(state.acting(posting.by()).user()).requireVisible();
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
        User user = state.acting(posting.by()).user();
        Draft draft = rule.decide(room.standing(user));
        posting.replyTo().ifPresent(answered -> requireIn(room, answered));
        Post post = Post.fresh(draft.content(), posting.replyTo(), mentions(room, draft.content()));
        Message message =
                Message.posted(posting.room(), room.head().next(), Author.of(user), draft.at(), posting.once(), post);
        posting.once().ifPresent(id -> state.posted.put(new InMemoryState.Once(posting.by(), id), message.id()));
        state.put(room, message);
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
    public Message amend(RoomId in, MessageId id, UserId by, Rule<Handling, Amendment> rule) {
        return state.alone(() -> {
            User user = state.acting(by).user();
            InMemoryRoom room = state.room(in);
            room.standing(user).requireVisible();
            Message message = state.message(id.in(in));
            Amendment decided = rule.decide(new Handling(room.standing(user), message));
            decided.audit()
                    .ifPresent(act -> state.audit(AuditEntry.to(message.author().id(), act, by, decided.at())
                            .in(id.room())));
            Message after = amended(room, message, by, decided);
            if (!after.equals(message)) {
                state.put(room, after);
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
            User user = state.acting(by).user();
            InMemoryRoom room = state.room(id);
            return govern.carryOut(rule.decide(room.standing(user)), room, user, user);
        });
    }

    @Override
    public Place edit(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        return state.alone(() -> {
            govern(room, by, rule);
            return place(room, state.user(by));
        });
    }

    @Override
    public Room govern(RoomId id, UserId by, UserId whom, Rule<Dealing, Governance> rule) {
        return state.alone(() -> {
            User user = state.acting(by).user();
            InMemoryRoom room = state.room(id);
            if (!state.accounts.containsKey(whom)) {
                room.standing(user).requireVisible();
            }
            User other = state.user(whom);
            return govern.carryOut(
                    rule.decide(new Dealing(room.standing(user), room.standing(other))), room, user, other);
        });
    }
}
