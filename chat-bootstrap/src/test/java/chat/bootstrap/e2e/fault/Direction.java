package chat.bootstrap.e2e.fault;

/** The direction that a fault affects. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT,
    BOTH;

    boolean includes(Direction one) {
        return this == one || this == BOTH;
    }
}
