package chat.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The messages of one client that the server has not answered. Confined to the thread of its worker. */
final class UnansweredMessages {
    private final DeliveryRecorder recorder;
    private final Map<String, UnansweredMessage> messages = new LinkedHashMap<>();

    /** @param recorder counts the messages and the answers */
    UnansweredMessages(DeliveryRecorder recorder) {
        this.recorder = recorder;
    }

    private record UnansweredMessage(long due, String frame) {}

    /**
     * Adds a message that is sent now.
     *
     * @param due when it was due, in nanoseconds
     * @param frame sends it
     */
    void add(String clientId, long due, String frame) {
        messages.put(clientId, new UnansweredMessage(due, frame));
        recorder.sent();
    }

    /** Removes a message that is stored; the second answer to a message is ignored. */
    void acknowledge(String clientId) {
        UnansweredMessage message = messages.remove(clientId);
        if (message != null) {
            recorder.acknowledged(message.due());
        }
    }

    /**
     * Removes a message that the server refused.
     *
     * @param why a sentence without its full stop, for people
     */
    void refuse(String clientId, String why) {
        UnansweredMessage message = messages.remove(clientId);
        if (message != null) {
            recorder.refused(message.due(), why);
        }
    }

    /** Sends all of them again, in their order. */
    void repeat(Consumer<String> connection) {
        messages.values().forEach(message -> connection.accept(message.frame()));
    }
}
