package chat.adapter.websocket.typed;

import chat.adapter.websocket.frame.BatchBuilder;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.application.view.ChangesView;
import chat.application.view.MessageView;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells what changed in a room as a frame of a size that any client can take. */
final class ChangesSpeller {
    /** From here on a frame takes no more rows, in bytes. */
    static final int FULL = 256 * 1024;

    private final FrameSpeller speller;

    ChangesSpeller(FrameSpeller speller) {
        this.speller = speller;
    }

    /** Adds one frame; gives the revision from which to go on, if there is more. */
    Optional<Revision> spell(RoomId room, Revision since, ChangesView changes, BatchBuilder batch) {
        List<RawValue> rows = new ArrayList<>();
        long revision = changes.revision();
        int size = 0;
        for (MessageView row : changes.messages()) {
            if (size >= FULL) {
                break;
            }
            byte[] json = speller.json(row);
            rows.add(new RawValue(new String(json, StandardCharsets.UTF_8)));
            size += json.length;
            revision = row.revision();
        }
        boolean whole = rows.size() == changes.messages().size();
        long reached = whole ? changes.revision() : revision;
        boolean more = !whole || changes.more();
        batch.text(speller.json(ChangesFrame.of(room.value(), since.value(), changes, reached, more, rows)));
        return more ? Optional.of(new Revision(reached)) : Optional.empty();
    }
}
