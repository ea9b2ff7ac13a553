package chat.adapter.websocket.protocol;

import chat.application.message.ChangesView;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a room.
 *
 * @param since the requested revision, by which the client matches the frame to its request
 * @param revision the last revision that the frame covers
 * @param reset true if the client must discard what it cached of the room; else absent
 * @param messages encoded rows, in the order of their revisions
 */
record ChangesFrame(
        String type,
        long roomId,
        long since,
        long revision,
        boolean more,
        @Nullable Boolean reset,
        List<RawValue> messages) {

    static ChangesFrame of(
            long room, long since, ChangesView changes, long revision, boolean more, List<RawValue> messages) {
        return new ChangesFrame("changes", room, since, revision, more, changes.reset(), messages);
    }
}
