package chat.domain.port.fake;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the published events in order. */
public final class RecordingEventPublisher implements EventPublisher {
    private final List<Message> rows = new CopyOnWriteArrayList<>();
    private final List<RoomId> deletedRooms = new CopyOnWriteArrayList<>();
    private final List<SessionId> endedSessions = new CopyOnWriteArrayList<>();

    private final List<UserId> closedAccounts = new CopyOnWriteArrayList<>();
    private final List<UserProfile> changedUsers = new CopyOnWriteArrayList<>();
    private final List<ReadMarkerMove> movedReadMarkers = new CopyOnWriteArrayList<>();
    private final List<MembershipChange> changedMemberships = new CopyOnWriteArrayList<>();
    private final List<UnreadCountsChange> changedUnreadCounts = new CopyOnWriteArrayList<>();

    /** A read marker moved forward or back. */
    public record ReadMarkerMove(RoomId room, UserId reader) {}

    /** A member's role or notification level changed. */
    public record MembershipChange(RoomId room, UserId member) {}

    /** A row changed unread counts; without readers, those of all members. */
    public record UnreadCountsChange(MessageId row, Set<UserId> readers) {}

    @Override
    public void messagesChanged(List<Message> committed) {
        rows.addAll(committed);
    }

    @Override
    public void roomDeleted(RoomId room) {
        deletedRooms.add(room);
    }

    @Override
    public void membershipChanged(RoomId room, UserId member) {
        changedMemberships.add(new MembershipChange(room, member));
    }

    @Override
    public void sessionEnded(SessionId session) {
        endedSessions.add(session);
    }

    @Override
    public void accountClosed(UserId user) {
        closedAccounts.add(user);
    }

    @Override
    public void userChanged(UserProfile userProfile) {
        changedUsers.add(userProfile);
    }

    @Override
    public void readMarkerMoved(RoomId room, UserId reader) {
        movedReadMarkers.add(new ReadMarkerMove(room, reader));
    }

    @Override
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
        changedUnreadCounts.add(new UnreadCountsChange(row, readers));
    }

    /** @return the moves of read markers, in order */
    public List<ReadMarkerMove> movedReadMarkers() {
        return List.copyOf(movedReadMarkers);
    }

    /** @return the changed memberships, in order */
    public List<MembershipChange> changedMemberships() {
        return List.copyOf(changedMemberships);
    }

    /** @return the changes of unread counts, in order */
    public List<UnreadCountsChange> changedUnreadCounts() {
        return List.copyOf(changedUnreadCounts);
    }

    /** @return all published rows, in order */
    public List<Message> rows() {
        return List.copyOf(rows);
    }

    /** @return the published rows of a room, in order */
    public List<Message> rows(RoomId room) {
        return rows.stream().filter(row -> row.id().room().equals(room)).toList();
    }

    public List<RoomId> deletedRooms() {
        return List.copyOf(deletedRooms);
    }

    public List<SessionId> endedSessions() {
        return List.copyOf(endedSessions);
    }

    public List<UserId> closedAccounts() {
        return List.copyOf(closedAccounts);
    }

    /** @return the published profiles, in order */
    public List<UserProfile> changedUsers() {
        return List.copyOf(changedUsers);
    }

    /** Forgets all events recorded so far. */
    public void clear() {
        rows.clear();
        deletedRooms.clear();
        endedSessions.clear();
        closedAccounts.clear();
        changedUsers.clear();
        movedReadMarkers.clear();
        changedUnreadCounts.clear();
        changedMemberships.clear();
    }
}
