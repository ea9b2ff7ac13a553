package chat.adapter.websocket.connection;

/**
 * What the write queue of a connection is doing. A transition that a state does not name leaves it as it is, so that a
 * completion reported twice starts no second write.
 */
enum WriteState {
    /** No write is in progress; the next frame is written at once. */
    IDLE,
    /** No write may start until the first frame is released. */
    HELD,
    /** The writer is being called, and the write has not completed. */
    WRITING,
    /** The writer is still being called, but the write has completed. */
    COMPLETED_DURING_CALL,
    /** The writer has returned; the write is still to complete. */
    AWAITING_COMPLETION;

    WriteState hold() {
        return this == IDLE ? HELD : this;
    }

    WriteState release() {
        return this == HELD ? IDLE : this;
    }

    /** The writer is about to be called. */
    WriteState start() {
        return this == IDLE ? WRITING : this;
    }

    /** The writer reports that the write has completed. */
    WriteState complete() {
        return switch (this) {
            case WRITING -> COMPLETED_DURING_CALL;
            case AWAITING_COMPLETION -> IDLE;
            case IDLE, HELD, COMPLETED_DURING_CALL -> this;
        };
    }

    /** The call of the writer has returned. */
    WriteState callReturned() {
        return switch (this) {
            case WRITING -> AWAITING_COMPLETION;
            case COMPLETED_DURING_CALL -> IDLE;
            case IDLE, HELD, AWAITING_COMPLETION -> this;
        };
    }
}
