package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Direction;
import java.util.List;
import java.util.Random;

/** The random numbers from which steps are generated. */
final class RandomChoices {
    private static final List<Direction> WAYS = List.of(Direction.values());
    static final int DEVICES = 6;
    private static final int PEOPLE = 3;

    private final Random random;

    RandomChoices(long seed) {
        random = new Random(seed);
    }

    int lessThan(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int device() {
        return lessThan(DEVICES);
    }

    /** A device, or the plain client. */
    int network() {
        return lessThan(DEVICES + 1);
    }

    int user() {
        return lessThan(PEOPLE);
    }

    /** The first room more often than the others. */
    int slot() {
        return Math.max(0, lessThan(Environment.SLOTS + 3) - 3);
    }

    /** The hidden room more often than the others. */
    int hiddenSlot() {
        return Math.min(Environment.HIDDEN_SLOT, lessThan(Environment.SLOTS + 2));
    }

    /** Which of the many: the stage takes it modulo their number. */
    int index() {
        return lessThan(1_000);
    }

    Direction direction() {
        return WAYS.get(lessThan(WAYS.size()));
    }
}
