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

/** Encodes the changes of a room as a frame of limited size. */
final class ChangesEncoder {
    /** A frame of this size or more takes no more rows, in bytes. */
    static final int MAX_FRAME_BYTES = 256 * 1024;

    private final FrameEncoder encoder;

    ChangesEncoder(FrameEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Adds one frame to the batch.
     *
     * @return the revision to continue from; empty if there are no more changes
     */
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
        long head = whole ? changes.revision() : revision;
        boolean more = !whole || changes.more();
        batch.text(encoder.encodeJson(ChangesFrame.of(room.value(), since.value(), changes, head, more, rows)));
        return more ? Optional.of(new Revision(head)) : Optional.empty();
    }
}
