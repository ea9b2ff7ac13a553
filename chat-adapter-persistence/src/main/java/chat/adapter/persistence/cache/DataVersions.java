package chat.adapter.persistence.cache;

/**
 * The versions of everything that readers cache. Thread-safe.
 *
 * @param sessions of each session, by {@link chat.domain.session.SessionId}: its times and its user's name and rights
 * @param visibility of each room, by {@link chat.domain.room.RoomId}: who has lost sight of it
 * @param logs of each room, by {@link chat.domain.room.RoomId}: its rows as they are shown
 */
public record DataVersions(CommitVersions sessions, CommitVersions visibility, CommitVersions logs) {
    /** Creates the versions of one database. */
    public DataVersions() {
        this(new CommitVersions(), new CommitVersions(), new CommitVersions());
    }
}
