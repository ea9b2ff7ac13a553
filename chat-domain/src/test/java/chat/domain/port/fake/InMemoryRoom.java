package chat.domain.port.fake;

import chat.domain.member.Member;
import chat.domain.member.NotificationLevel;
import chat.domain.member.Place;
import chat.domain.member.ReadPointer;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.member.Unread;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One room with its people and its log. */
final class InMemoryRoom {
    Room room;
    final Map<UserId, Role> members = new LinkedHashMap<>();
    final Map<UserId, NotificationLevel> levels = new LinkedHashMap<>();
    final Set<UserId> banned = new LinkedHashSet<>();
    final Map<UserId, ReadPointer> pointers = new LinkedHashMap<>();
    final TreeMap<Long, Message> rows = new TreeMap<>();
    final Map<MessageId, Map<Emoji, Set<UserId>>> reactions = new LinkedHashMap<>();
    private Revision head = Revision.ZERO;

    InMemoryRoom(Room room) {
        this.room = room;
    }

    Revision head() {
        return head;
    }

    long lastSeq() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** Adds the row or puts it in the place of what it was. */
    void put(Message row) {
        rows.put(row.seq(), row);
        head = row.revision();
    }

    void enter(UserId user, Role role) {
        members.put(user, role);
        pointers.put(user, new ReadPointer(head.next().value()));
    }

    void exit(UserId user) {
        members.remove(user);
        levels.remove(user);
        pointers.remove(user);
    }

    boolean react(MessageId id, Emoji emoji, UserId user, boolean on) {
        Map<Emoji, Set<UserId>> all = reactions.computeIfAbsent(id, message -> new LinkedHashMap<>());
        if (on) {
            return all.computeIfAbsent(emoji, first -> new LinkedHashSet<>()).add(user);
        }
        boolean changed = all.getOrDefault(emoji, new LinkedHashSet<>()).remove(user);
        all.values().removeIf(Set::isEmpty);
        return changed;
    }

    List<Reaction> reactions(MessageId id, int shown) {
        return reactions.getOrDefault(id, Map.of()).entrySet().stream()
                .map(entry -> new Reaction(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(shown).toList()))
                .toList();
    }

    Standing standing(User user) {
        long owners = members.values().stream().filter(Role.OWNER::equals).count();
        return new Standing(user, room, role(user.id()), banned.contains(user.id()), members.size(), (int) owners);
    }

    boolean isVisibleTo(UserId user) {
        return members.containsKey(user) || (room.visibility() == Visibility.PUBLIC && !banned.contains(user));
    }

    /** @param people everybody, by name */
    Place place(UserId user, List<Member> people) {
        return new Place(
                room,
                members.size(),
                head,
                lastSeq(),
                room.isDirect() ? people : List.of(),
                role(user).map(role -> own(user, role)));
    }

    private Place.Own own(UserId user, Role role) {
        ReadPointer read = pointers.getOrDefault(user, new ReadPointer(0));
        return new Place.Own(role, levels.getOrDefault(user, NotificationLevel.ALL), read, unread(user, read));
    }

    private Unread unread(UserId user, ReadPointer read) {
        List<Message> after = List.copyOf(rows.tailMap(read.seq(), false).values());
        List<Message> near = after.subList(0, Math.min(after.size(), Unread.LOOKED_AT));
        long unread = near.stream().filter(theirs(user)).count();
        long mentions = after.stream()
                .filter(theirs(user))
                .filter(row -> row.written().mentions(user))
                .count();
        long told = after.size() > near.size() ? Unread.MANY : unread;
        return new Unread((int) Math.min(told, Unread.MANY), (int) Math.min(mentions, Unread.MANY));
    }

    private static Predicate<Message> theirs(UserId user) {
        return row -> row.post().isPresent() && !row.author().id().equals(user);
    }

    private Optional<Role> role(UserId user) {
        return Optional.ofNullable(members.get(user));
    }
}
