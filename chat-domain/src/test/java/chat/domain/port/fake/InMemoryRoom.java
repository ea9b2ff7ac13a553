package chat.domain.port.fake;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.room.Room;
import chat.domain.room.Visibility;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One room in memory with its members and its log. */
final class InMemoryRoom {
    Room room;
    final Map<UserId, Role> members = new LinkedHashMap<>();
    final Map<UserId, NotificationLevel> levels = new LinkedHashMap<>();
    final Set<UserId> banned = new LinkedHashSet<>();
    final Map<UserId, ReadMarker> readMarkers = new LinkedHashMap<>();
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

    /** Adds or replaces a row. */
    void put(Message row) {
        rows.put(row.seq(), row);
        head = row.revision();
    }

    void addMember(UserId user, Role role) {
        members.put(user, role);
        readMarkers.put(user, new ReadMarker(head.next().value()));
    }

    void removeMember(UserId user) {
        members.remove(user);
        levels.remove(user);
        readMarkers.remove(user);
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

    RoomPolicy roomPolicy(User user) {
        long owners = members.values().stream().filter(Role.OWNER::equals).count();
        return new RoomPolicy(user, room, role(user.id()), banned.contains(user.id()), members.size(), (int) owners);
    }

    boolean isVisibleTo(UserId user) {
        return members.containsKey(user) || (room.visibility() == Visibility.PUBLIC && !banned.contains(user));
    }

    /** @param users the members by name */
    RoomSummary summary(UserId user, List<Member> users) {
        return new RoomSummary(
                room,
                members.size(),
                head,
                lastSeq(),
                room.isDirect() ? users : List.of(),
                role(user).map(role -> ownMembership(user, role)));
    }

    private RoomSummary.OwnMembership ownMembership(UserId user, Role role) {
        ReadMarker read = readMarkers.getOrDefault(user, new ReadMarker(0));
        return new RoomSummary.OwnMembership(
                role, levels.getOrDefault(user, NotificationLevel.ALL), read, unread(user, read));
    }

    private UnreadCounts unread(UserId user, ReadMarker read) {
        List<Message> after = List.copyOf(rows.tailMap(read.seq(), false).values());
        List<Message> near = after.subList(0, Math.min(after.size(), UnreadCounts.MAX_SCANNED));
        long unread = near.stream().filter(byOthers(user)).count();
        long mentions = after.stream()
                .filter(byOthers(user))
                .filter(row -> row.requireBody().mentions(user))
                .count();
        long count = after.size() > near.size() ? UnreadCounts.MAX_COUNT : unread;
        return new UnreadCounts(
                (int) Math.min(count, UnreadCounts.MAX_COUNT), (int) Math.min(mentions, UnreadCounts.MAX_COUNT));
    }

    private static Predicate<Message> byOthers(UserId user) {
        return row -> row instanceof TextMessage && !row.author().id().equals(user);
    }

    private Optional<Role> role(UserId user) {
        return Optional.ofNullable(members.get(user));
    }
}
