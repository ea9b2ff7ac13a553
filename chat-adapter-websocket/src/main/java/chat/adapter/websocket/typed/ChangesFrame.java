package chat.adapter.websocket.typed;

import chat.application.view.ChangesView;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a room.
 *
 * @param revision how far it reaches
 * @param reset true where the client shall drop what it knows of the room; else absent
 * @param messages rows that are spelled already, by revision
 */
record ChangesFrame(
        String type,
        long roomId,
        long revision,
        boolean more,
        @Nullable Boolean reset,
        List<RawValue> messages) {

    static ChangesFrame of(long room, ChangesView changes, long revision, boolean more, List<RawValue> messages) {
        return new ChangesFrame("changes", room, revision, more, changes.reset(), messages);
    }
}
