package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.FrameBatchBuilder;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.application.message.ChangesView;
import chat.application.message.MessageView;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells what changed in a room as a frame of a size that any client can take. */
final class ChangesEncoder {
    /** From here on a frame takes no more rows, in bytes. */
    static final int MAX_FRAME_BYTES = 256 * 1024;

    private final FrameEncoder encoder;

    ChangesEncoder(FrameEncoder encoder) {
        this.encoder = encoder;
    }

    /** Adds one frame; gives the revision from which to go on, if there is more. */
    Optional<Revision> encode(RoomId room, Revision since, ChangesView changes, FrameBatchBuilder batch) {
        List<RawValue> rows = new ArrayList<>();
        long revision = changes.revision();
        int size = 0;
        for (MessageView row : changes.messages()) {
            if (size >= MAX_FRAME_BYTES) {
                break;
            }
            byte[] json = encoder.encodeJson(row);
            rows.add(new RawValue(new String(json, StandardCharsets.UTF_8)));
            size += json.length;
            revision = row.revision();
        }
        boolean whole = rows.size() == changes.messages().size();
        long reached = whole ? changes.revision() : revision;
        boolean more = !whole || changes.more();
        batch.text(encoder.encodeJson(ChangesFrame.of(room.value(), since.value(), changes, reached, more, rows)));
        return more ? Optional.of(new Revision(reached)) : Optional.empty();
    }
}
