package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Way;
import java.util.List;
import java.util.Random;

/** The numbers of which steps are made. */
final class Dice {
    private static final List<Way> WAYS = List.of(Way.values());
    static final int DEVICES = 6;
    private static final int PEOPLE = 3;

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int device() {
        return below(DEVICES);
    }

    /** A device, or the plain client. */
    int network() {
        return below(DEVICES + 1);
    }

    int person() {
        return below(PEOPLE);
    }

    /** The first room more often than the others. */
    int place() {
        return Math.max(0, below(Stage.PLACES + 3) - 3);
    }

    /** The hidden room more often than the others. */
    int office() {
        return Math.min(Stage.HIDDEN, below(Stage.PLACES + 2));
    }

    /** Which of the many: the stage takes it modulo their number. */
    int any() {
        return below(1_000);
    }

    Way way() {
        return WAYS.get(below(WAYS.size()));
    }
}
