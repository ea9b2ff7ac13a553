package chat.adapter.persistence.writer;

import chat.adapter.persistence.live.News;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be committed together, by what the jobs are expected to add: of one room so little that a listener's queue takes
 * it. What they add in fact is bounded by {@link News}.
 */
final class Batch {
    static final int MAX_JOBS = 1024;
    static final int MAX_ROWS_OF_ROOM = News.MAX_ROWS_OF_ROOM;
    static final int MAX_CHARS_OF_ROOM = News.MAX_CHARS_OF_ROOM;

    private final List<Job<?>> jobs = new ArrayList<>();
    private final Map<RoomId, Share> shares = new HashMap<>();

    boolean isFull() {
        return jobs.size() >= MAX_JOBS;
    }

    /** Takes the job in, unless its room has its share already: then all that follows of that room waits too. */
    boolean take(Job<?> job) {
        Optional<RoomId> room = job.load().room();
        boolean fits = room.isEmpty()
                || shares.computeIfAbsent(room.get(), first -> new Share())
                        .take(job.load().chars());
        if (fits) {
            jobs.add(job);
        }
        return fits;
    }

    List<Job<?>> jobs() {
        return jobs;
    }

    private static final class Share {
        private int rows;
        private int chars;
        private boolean closed;

        boolean take(int more) {
            boolean full = rows == MAX_ROWS_OF_ROOM || chars + more > MAX_CHARS_OF_ROOM;
            closed = closed || (full && rows > 0);
            if (!closed) {
                rows++;
                chars += more;
            }
            return !closed;
        }
    }
}
