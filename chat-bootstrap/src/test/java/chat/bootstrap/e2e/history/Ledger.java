package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was meant, and what HTTP said to it: the part of the evidence that no device's journal has. */
final class Ledger {
    /** What HTTP answered to a send. */
    record Told(Sent sent, Reply reply) {}

    /** When something began, by the text that only it has. */
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    private final List<Sent> sends = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** Ids of deleted messages, and when that was acknowledged. */
    private final Map<Long, Long> deletions = new ConcurrentHashMap<>();

    /** Ids of deleted rooms, and when that was acknowledged. */
    private final Map<Long, Long> goneRooms = new ConcurrentHashMap<>();

    private final List<Passage> passages = new CopyOnWriteArrayList<>();
    private final Set<Long> hiddenRooms = ConcurrentHashMap.newKeySet();

    /** That a room is not there for those who are not in it. */
    void hidden(long room) {
        hiddenRooms.add(room);
    }

    void passes(Passage passage) {
        passages.add(passage);
    }

    void meant(Sent sent) {
        sends.add(sent);
        begins(sent.content(), sent.begun());
    }

    void begins(String content, long tick) {
        begun.put(content, tick);
    }

    void told(Sent sent, Reply reply) {
        told.add(new Told(sent, reply));
    }

    void deleted(long message, long tick) {
        deletions.merge(message, tick, Math::min);
    }

    void gone(long room, long tick) {
        goneRooms.put(room, tick);
    }

    /** One of that person's sends: the number decides which. */
    Optional<Sent> pick(Person person, int number) {
        List<Sent> own = sends.stream().filter(sent -> sent.author() == person).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(number % own.size()));
    }

    List<Sent> sends() {
        return sends;
    }

    List<Told> told() {
        return told;
    }

    Map<Long, Long> deletions() {
        return deletions;
    }

    Map<Long, Long> goneRooms() {
        return goneRooms;
    }

    List<Passage> passages() {
        return passages;
    }

    Set<Long> hiddenRooms() {
        return hiddenRooms;
    }

    Map<String, Long> begun() {
        return begun;
    }
}
