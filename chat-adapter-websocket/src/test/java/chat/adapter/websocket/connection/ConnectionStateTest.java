package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All transitions of the closing handshake. */
final class ConnectionStateTest {

    @ParameterizedTest
    @CsvSource({
        // state, closeQueued, closeReceived, closeWritten
        "OPEN, CLOSING, CLOSE_RECEIVED, OPEN",
        "CLOSE_RECEIVED, CLOSING_BOTH, CLOSE_RECEIVED, CLOSE_RECEIVED",
        "CLOSING, CLOSING, CLOSING_BOTH, CLOSE_SENT",
        "CLOSING_BOTH, CLOSING_BOTH, CLOSING_BOTH, CLOSED_BOTH",
        "CLOSE_SENT, CLOSE_SENT, CLOSED_BOTH, CLOSE_SENT",
        "CLOSED_BOTH, CLOSED_BOTH, CLOSED_BOTH, CLOSED_BOTH",
        "ENDED, ENDED, ENDED, ENDED",
    })
    void each_state_has_one_successor_per_event(
            ConnectionState state, ConnectionState queued, ConnectionState received, ConnectionState written) {
        assertEquals(queued, state.closeQueued(), "closeQueued");
        assertEquals(received, state.closeReceived(), "closeReceived");
        assertEquals(written, state.closeWritten(), "closeWritten");
    }

    @ParameterizedTest
    @CsvSource({
        // state, isOpen, isCloseSent
        "OPEN, true, false",
        "CLOSE_RECEIVED, true, false",
        "CLOSING, false, false",
        "CLOSING_BOTH, false, false",
        "CLOSE_SENT, false, true",
        "CLOSED_BOTH, false, true",
        "ENDED, false, true",
    })
    void each_state_reports_whether_it_is_open_and_whether_a_close_was_sent(
            ConnectionState state, boolean open, boolean closeSent) {
        assertEquals(open, state.isOpen(), "isOpen");
        assertEquals(closeSent, state.isCloseSent(), "isCloseSent");
    }
}
