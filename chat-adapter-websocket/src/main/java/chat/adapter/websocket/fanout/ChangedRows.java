package chat.adapter.websocket.fanout;

import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of one room whose change affects the unread counts of members who have not read them.
 *
 * @param last the newest of the rows
 * @param users the affected members; empty for all members
 */
record ChangedRows(MessageId last, Set<UserId> users) {

    /** True if the user's counts may have changed. */
    boolean concerns(UserId user) {
        return users.isEmpty() || users.contains(user);
    }

    /** Both changes, of the same room, as one. */
    ChangedRows and(ChangedRows other) {
        MessageId newest = last.value() > other.last.value() ? last : other.last;
        return new ChangedRows(
                newest,
                users.isEmpty() || other.users.isEmpty()
                        ? Set.of()
                        : Stream.concat(users.stream(), other.users.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
