package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StreamSubscribersTest {
    private static final int ROUNDS = 20_000;

    @Test
    void is_never_empty_while_a_late_subscription_is_completed() throws Exception {
        FakeSocket socket = new FakeSocket(FakeSocket.identity(3), new QueueLimit(256, 100_000), null);
        ExecutorService fanOut = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                StreamSubscribers subscribers = new StreamSubscribers();
                subscribers.subscribeAfter(socket.connection, 1);
                Future<?> completed = fanOut.submit(() -> subscribers.completeLate(1));
                do {
                    assertFalse(subscribers.isEmpty());
                } while (!completed.isDone());
            }
        } finally {
            fanOut.shutdownNow();
        }
    }
}
