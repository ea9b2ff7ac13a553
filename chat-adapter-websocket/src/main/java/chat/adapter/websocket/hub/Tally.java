package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.lane.Lane;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Tells members what they have not read, and what their own place in a room is, whenever that changed: one after the other, so that the last one told is the
 * newest; and once for all changes that came before it is counted. Only those who hear the room are counted for.
 */
final class Tally {
    private final Audience audience;
    private final Places places;
    private final Lookup lookup;
    private final FrameSpeller speller;
    private final Lane<Runnable> lane;
    private final Set<Reader> waiting = ConcurrentHashMap.newKeySet();

    /** What about a room somebody is told, of their own. */
    private enum Matter {
        COUNTS,
        PLACE
    }

    private record Reader(RoomId room, UserId user, Matter matter) {}

    /** @param pool waits for the database */
    Tally(Audience audience, Places places, Lookup lookup, FrameSpeller speller, Executor pool) {
        this.audience = audience;
        this.places = places;
        this.lookup = lookup;
        this.speller = speller;
        this.lane = new Lane<>("unread counts", pool, Tally::next);
    }

    private static void next(Queue<Runnable> work) {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    /** What that member has not read of the room is another number than it was. Never waits. */
    void changed(RoomId room, UserId user) {
        tell(new Reader(room, user, Matter.COUNTS));
    }

    /** That member's role, or what they want to be told of, is another than it was. Never waits. */
    void placed(RoomId room, UserId user) {
        tell(new Reader(room, user, Matter.PLACE));
    }

    private void tell(Reader reader) {
        if (!audience.of(reader.user()).isEmpty() && waiting.add(reader)) {
            lane.add(() -> count(reader));
        }
    }

    /** The same for these members, or with none for everybody, who have not read up to that row. Never waits. */
    void changed(MessageId row, Set<UserId> users) {
        if (audience.channel(row.room()) != null) {
            lane.add(() -> lookup.behind(row).stream()
                    .filter(user -> users.isEmpty() || users.contains(user))
                    .forEach(user -> changed(row.room(), user)));
        }
    }

    // What changes from here on is counted again.
    private void count(Reader reader) {
        waiting.remove(reader);
        List<Connection> theirs = places.hearing(audience.of(reader.user()), reader.room());
        if (!theirs.isEmpty()) {
            lookup.room(reader.room(), reader.user()).ifPresent(view -> {
                Batch batch = speller.batch(
                        reader.matter() == Matter.COUNTS ? RoomFrames.Read.of(view) : RoomFrames.Changed.of(view));
                places.tell(theirs, reader.room(), batch);
            });
        }
    }
}
