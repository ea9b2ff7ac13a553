package chat.bench.scenario;

import chat.bench.load.VirtualClient;
import java.util.concurrent.TimeUnit;

/** The server's limit of messages per user. */
final class SendLimit {
    private static final int WINDOW_SECONDS = 10;

    private SendLimit() {}

    /**
     * Returns the limit, and waits until no earlier message counts against it.
     *
     * @param client a connected client
     * @return messages in 10 s; 0 for no limit
     */
    static int perUser(ScenarioContext context, VirtualClient client) throws InterruptedException {
        int limit = client.worker().loop().call(client::sendsPer10s);
        if (limit > 0) {
            context.progress().accept("waiting " + WINDOW_SECONDS + " s for the server's limit of messages");
            TimeUnit.SECONDS.sleep(WINDOW_SECONDS);
        }
        return limit;
    }
}
