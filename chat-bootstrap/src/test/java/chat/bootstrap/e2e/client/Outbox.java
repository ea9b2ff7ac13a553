package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was not answered yet. Sends go out first in, first out in each room, the next only after the answer to the last. */
public final class Outbox {
    private final List<Command> waiting = new ArrayList<>();
    private final Map<String, Command> asked = new HashMap<>();
    private int refs;

    public void add(Command command) {
        waiting.add(command);
    }

    /** The frames that can go out now. */
    public List<ObjectNode> due() {
        Set<Long> busy = new HashSet<>();
        List<ObjectNode> frames = new ArrayList<>();
        for (Command command : waiting) {
            boolean next = !command.isSend() || busy.add(command.room());
            if (next && !asked.containsValue(command)) {
                String ref = Integer.toString(++refs);
                asked.put(ref, command);
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
        Optional<Command> command =
                Optional.ofNullable(asked.remove(frame.path("ref").asText()));
        if (!frame.path("retryable").asBoolean()) {
            command.ifPresent(waiting::remove);
        }
        return command;
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Override
    public String toString() {
        return waiting + " of which asked " + asked;
    }
}
