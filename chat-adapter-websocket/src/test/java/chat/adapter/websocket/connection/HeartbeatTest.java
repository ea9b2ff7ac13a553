package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pings, and the closing of silent connections. */
final class HeartbeatTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 1_000));
    private final Heartbeat heartbeat =
            new Heartbeat(SocketSettings.defaults().heartbeat(), List.of(socket.connection));

    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            heartbeat.run();
        }
    }

    @Test
    void pings_every_25_beats() {
        beat(24);
        assertEquals(List.of(), socket.writer.frames());
        beat(1);
        assertEquals(List.of("ping"), socket.writer.frames());
        socket.connection.liveness().recordActivity();
        beat(25);
        assertEquals(List.of("ping", "ping"), socket.writer.frames());
    }

    @Test
    void closes_a_connection_that_is_silent_for_40_beats() {
        beat(39);
        assertTrue(socket.connection.isOpen());
        beat(1);
        assertEquals(List.of("ping", "close 4402"), socket.writer.frames());
    }

    @Test
    void received_data_restarts_the_timeout() {
        beat(39);
        socket.connection.liveness().recordActivity();
        beat(39);
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void terminates_a_connection_that_does_not_close_within_5_beats() {
        socket.writer.hold();
        socket.send("never written");
        socket.connection.close(CloseCode.SESSION_ENDED);
        beat(4);
        assertFalse(socket.transport.isTerminated());
        beat(1);
        assertTrue(socket.transport.isTerminated());
    }

    @Test
    void answers_a_close_within_5_beats_even_if_a_command_is_slow() {
        List<Runnable> silent = new ArrayList<>();
        socket.connection.receivesThrough(silent::add);
        socket.connection.peerCloseReceived();
        socket.connection.echoClose(1000);
        beat(4);
        assertEquals(List.of(), socket.writer.frames());
        beat(1);
        assertEquals(List.of("close 1000"), socket.writer.frames());
        assertTrue(socket.connection.handlesFrames());
    }

    @Test
    void paused_reading_does_not_count_as_silence() {
        socket.connection.pauseReading();
        beat(100);
        assertTrue(socket.connection.isOpen());
        socket.connection.resumeReading();
        beat(39);
        assertTrue(socket.connection.isOpen());
        beat(1);
        assertFalse(socket.connection.isOpen());
    }

    @Test
    void an_error_on_one_connection_ends_it_and_the_heartbeat_of_another_goes_on() {
        FakeSocket broken =
                new FakeSocket(FakeSocket.identity(1), new QueueLimit(10, 1_000), new Connection.LifecycleListener() {
                    @Override
                    public void onClosing(Connection connection) {
                        throw new StackOverflowError("planned");
                    }

                    @Override
                    public void onCloseSent(Connection connection) {}

                    @Override
                    public void onFrameDropped(Connection connection) {}

                    @Override
                    public void onDisconnected(Connection connection) {}
                });
        Heartbeat both =
                new Heartbeat(SocketSettings.defaults().heartbeat(), List.of(broken.connection, socket.connection));
        for (int i = 0; i < 40; i++) {
            both.run();
        }
        assertTrue(broken.transport.isTerminated());
        assertEquals(List.of("ping", "close 4402"), socket.writer.frames());
    }
}
