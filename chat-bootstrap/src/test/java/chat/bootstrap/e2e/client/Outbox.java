package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was not answered yet. Sends go out first in, first out in each room, the next only after the answer to the last. */
public final class Outbox {
    private final Map<Integer, Command> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int refs;

    public void add(Command command) {
        waiting.put(command.number(), command);
    }

    /** The frames that can go out now. */
    public List<ObjectNode> due() {
        Set<Integer> underWay = new HashSet<>(asked.values());
        Set<Long> busy = new HashSet<>();
        List<ObjectNode> frames = new ArrayList<>();
        for (Command command : waiting.values()) {
            boolean next = !command.isSend() || busy.add(command.room());
            if (next && !underWay.contains(command.number())) {
                String ref = Integer.toString(++refs);
                asked.put(ref, command.number());
                frames.add(command.frame(ref));
            }
        }
        return frames;
    }

    /** Nothing was asked on a new connection yet. */
    public void reconnected() {
        asked.clear();
    }

    /** The command that this frame answers; it is done with unless asking again may help. */
    public Optional<Command> answered(JsonNode frame) {
        Integer number = asked.remove(frame.path("ref").asText());
        if (number == null) {
            return Optional.empty();
        }
        Command command = waiting.get(number);
        if (!frame.path("retryable").asBoolean()) {
            waiting.remove(number);
        }
        return Optional.of(command);
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Override
    public String toString() {
        return waiting.values() + " of which asked " + asked;
    }
}
