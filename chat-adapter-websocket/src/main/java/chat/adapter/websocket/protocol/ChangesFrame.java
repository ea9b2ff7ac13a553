package chat.adapter.websocket.protocol;

import chat.application.message.ChangesView;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a room.
 *
 * @param since the revision after which it begins: by it a client knows which question it answers
 * @param revision how far it reaches
 * @param reset true where the client shall drop what it knows of the room; else absent
 * @param messages rows that are spelled already, by revision
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
