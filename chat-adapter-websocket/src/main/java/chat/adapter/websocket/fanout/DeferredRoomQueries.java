package chat.adapter.websocket.fanout;

import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Delegates to queries that are set after the hub is created, as their use cases publish to the hub. Not called before.
 */
final class DeferredRoomQueries implements RoomQueries {
    private volatile @Nullable RoomQueries delegate;

    void set(RoomQueries found) {
        delegate = found;
    }

    @Override
    public Optional<RoomView> room(RoomId room, UserId member) {
        return delegate().room(room, member);
    }

    @Override
    public Set<UserId> unreadMembers(MessageId row) {
        return delegate().unreadMembers(row);
    }

    private RoomQueries delegate() {
        RoomQueries found = delegate;
        if (found == null) {
            throw new IllegalStateException("nowhere to look things up");
        }
        return found;
    }
}
