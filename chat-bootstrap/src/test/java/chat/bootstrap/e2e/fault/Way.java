package chat.bootstrap.e2e.fault;

/** Whose bytes a fault holds up. */
public enum Way {
    TO_SERVER,
    TO_CLIENT,
    BOTH;

    boolean includes(Way one) {
        return this == one || this == BOTH;
    }
}
