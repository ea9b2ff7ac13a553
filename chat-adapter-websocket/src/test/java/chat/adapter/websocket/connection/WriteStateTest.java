package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All transitions of the write queue. */
final class WriteStateTest {

    @ParameterizedTest
    @CsvSource({
        // state, hold, release, start, complete, callReturned
        "IDLE, HELD, IDLE, WRITING, IDLE, IDLE",
        "HELD, HELD, IDLE, HELD, HELD, HELD",
        "WRITING, WRITING, WRITING, WRITING, COMPLETED_DURING_CALL, AWAITING_COMPLETION",
        "COMPLETED_DURING_CALL, COMPLETED_DURING_CALL, COMPLETED_DURING_CALL, COMPLETED_DURING_CALL,"
                + " COMPLETED_DURING_CALL, IDLE",
        "AWAITING_COMPLETION, AWAITING_COMPLETION, AWAITING_COMPLETION, AWAITING_COMPLETION, IDLE,"
                + " AWAITING_COMPLETION",
    })
    void each_state_has_one_successor_per_event(
            WriteState state,
            WriteState held,
            WriteState released,
            WriteState started,
            WriteState completed,
            WriteState returned) {
        assertEquals(held, state.hold(), "hold");
        assertEquals(released, state.release(), "release");
        assertEquals(started, state.start(), "start");
        assertEquals(completed, state.complete(), "complete");
        assertEquals(returned, state.callReturned(), "callReturned");
    }
}
