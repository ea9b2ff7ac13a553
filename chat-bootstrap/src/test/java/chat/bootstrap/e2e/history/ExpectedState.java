package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The requests of the steps and their HTTP responses, which no device's log contains. */
final class ExpectedState {
    /** The HTTP response to a sent message. */
    record HttpResult(SentMessage sent, HttpReply reply) {}

    /** When each message or edit was first sent, by its unique text. */
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    private final List<SentMessage> sends = new CopyOnWriteArrayList<>();
    private final List<HttpResult> httpResults = new CopyOnWriteArrayList<>();

    /** When the deletion of a message was acknowledged, by message id. */
    private final Map<Long, Long> deletions = new ConcurrentHashMap<>();

    /** When the deletion of a room was acknowledged, by room id. */
    private final Map<Long, Long> deletedRooms = new ConcurrentHashMap<>();

    private final List<MembershipInterval> intervals = new CopyOnWriteArrayList<>();
    private final Set<Long> hiddenRooms = ConcurrentHashMap.newKeySet();

    /** Records a room that only its members can see. */
    void addHiddenRoom(long room) {
        hiddenRooms.add(room);
    }

    void addInterval(MembershipInterval interval) {
        intervals.add(interval);
    }

    void addSend(SentMessage sent) {
        sends.add(sent);
        recordStart(sent.content(), sent.begun());
    }

    void recordStart(String content, long tick) {
        begun.put(content, tick);
    }

    void httpResults(SentMessage sent, HttpReply reply) {
        httpResults.add(new HttpResult(sent, reply));
    }

    void recordDeletion(long message, long tick) {
        deletions.merge(message, tick, Math::min);
    }

    void recordRoomDeletion(long room, long tick) {
        deletedRooms.put(room, tick);
    }

    /** One of that user's messages, chosen by the number; empty if the user has sent none. */
    Optional<SentMessage> pick(SimulatedUser user, int number) {
        List<SentMessage> own =
                sends.stream().filter(sent -> sent.author() == user).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(number % own.size()));
    }

    List<SentMessage> sends() {
        return sends;
    }

    List<HttpResult> httpResults() {
        return httpResults;
    }

    Map<Long, Long> deletions() {
        return deletions;
    }

    Map<Long, Long> deletedRooms() {
        return deletedRooms;
    }

    List<MembershipInterval> intervals() {
        return intervals;
    }

    Set<Long> hiddenRooms() {
        return hiddenRooms;
    }

    Map<String, Long> begun() {
        return begun;
    }
}
