package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Direction;
import java.util.List;
import java.util.Random;

/** The random numbers from which steps are generated. */
final class RandomChoices {
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    static final int DEVICES = 6;
    private static final int USERS = 3;

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

    /** A device, or {@code DEVICES} for the single-room client. */
    int network() {
        return lessThan(DEVICES + 1);
    }

    int user() {
        return lessThan(USERS);
    }

    /** A slot; the first one is more frequent than the others. */
    int slot() {
        return Math.max(0, lessThan(Environment.SLOTS + 3) - 3);
    }

    /** A slot; the hidden one is more frequent than the others. */
    int hiddenSlot() {
        return Math.min(Environment.HIDDEN_SLOT, lessThan(Environment.SLOTS + 2));
    }

    /** A large number, which the environment reduces modulo the size of a list. */
    int index() {
        return lessThan(1_000);
    }

    Direction direction() {
        return DIRECTIONS.get(lessThan(DIRECTIONS.size()));
    }
}
