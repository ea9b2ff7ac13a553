package chat.adapter.websocket.hub;

import chat.application.view.RoomView;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lookup that is known only after what announces to the hub was made; before, there is nobody who would ask. */
final class LateLookup implements Lookup {
    private volatile @Nullable Lookup known;

    void is(Lookup found) {
        known = found;
    }

    @Override
    public Optional<RoomView> room(RoomId room, UserId member) {
        return known().room(room, member);
    }

    @Override
    public Set<UserId> behind(MessageId row) {
        return known().behind(row);
    }

    private Lookup known() {
        Lookup found = known;
        if (found == null) {
            throw new IllegalStateException("nowhere to look things up");
        }
        return found;
    }
}
