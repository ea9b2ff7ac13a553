package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.load.LogPosition;
import chat.bench.report.DeliveryCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The check reports exactly what is wrong with random deliveries. */
class DeliveryPropertiesTest {
    private static final int RUNS = 2_000;
    private static final int MAX_ROWS = 40;

    @Test
    void lost_doubled_and_reordered_rows_are_all_counted() {
        DeliveryCounts all = DeliveryCounts.NONE;
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            int head = random.nextInt(MAX_ROWS);
            List<Long> arrivals = disturb(rows(0, head), random);
            LogPosition position = new LogPosition(0);
            arrivals.forEach(position::accept);

            DeliveryCounts expected = new DeliveryCounts(
                    0,
                    head - new HashSet<>(arrivals).size(),
                    arrivals.size() - new HashSet<>(arrivals).size(),
                    countOvertaken(arrivals),
                    0,
                    0);
            assertEquals(expected, check(position, head), "seed " + seed + ": " + arrivals);
            all = all.plus(expected);
        }
        assertTrue(all.lost() > 0 && all.duplicated() > 0 && all.outOfOrder() > 0, all::toString);
    }

    @Test
    void a_replay_makes_up_for_what_a_connection_lost_but_not_for_what_it_lacks_itself() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            int received = random.nextInt(MAX_ROWS);
            int head = received + random.nextInt(MAX_ROWS);
            int end = head + random.nextInt(MAX_ROWS);
            LogPosition position = new LogPosition(0);
            rows(0, received).forEach(position::accept);
            position.catchUp(head);
            List<Long> replay = new ArrayList<>(rows(received, head));
            replay.removeIf(row -> random.nextInt(10) == 0);
            replay.forEach(position::replay);
            rows(head, end).forEach(position::accept);

            int lost = head - received - replay.size();
            assertEquals(new DeliveryCounts(0, lost, 0, 0, 0, 0), check(position, end), "seed " + seed);
        }
    }

    private static DeliveryCounts check(LogPosition position, long head) {
        return DeliveryCheck.compareReceived(Map.of(7L, position), Map.of(7L, head));
    }

    private static List<Long> rows(long after, long last) {
        return LongStream.rangeClosed(after + 1, last).boxed().toList();
    }

    private static List<Long> disturb(List<Long> rows, Random random) {
        List<Long> arrivals = new ArrayList<>();
        for (long row : rows) {
            switch (random.nextInt(10)) {
                case 0 -> {}
                case 1 -> arrivals.addAll(List.of(row, row));
                default -> arrivals.add(row);
            }
        }
        for (int i = random.nextInt(4); i > 0 && !arrivals.isEmpty(); i--) {
            Collections.swap(arrivals, random.nextInt(arrivals.size()), random.nextInt(arrivals.size()));
        }
        return arrivals;
    }

    /** Counts the rows that arrive for the first time after a later one. */
    private static long countOvertaken(List<Long> arrivals) {
        Set<Long> seen = new HashSet<>();
        long last = 0;
        long count = 0;
        for (long row : arrivals) {
            if (seen.add(row) && row < last) {
                count++;
            }
            last = Math.max(last, row);
        }
        return count;
    }
}
