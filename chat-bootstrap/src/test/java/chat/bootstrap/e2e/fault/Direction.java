package chat.bootstrap.e2e.fault;

/** Whose bytes a fault holds up. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT,
    BOTH;

    boolean includes(Direction one) {
        return this == one || this == BOTH;
    }
}
