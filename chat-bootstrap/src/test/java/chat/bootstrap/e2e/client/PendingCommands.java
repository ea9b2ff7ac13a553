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

/** The commands without a final reply. Messages of one room are sent one at a time, in order. */
public final class PendingCommands {
    private final Map<Integer, Command> commands = new LinkedHashMap<>();
    private final Map<String, Integer> inFlight = new HashMap<>();
    private int refs;

    public void add(Command command) {
        commands.put(command.number(), command);
    }

    /** Returns the frames that can be sent now and marks them as in flight. */
    public List<ObjectNode> takeDue() {
        Set<Integer> sentNumbers = new HashSet<>(inFlight.values());
        Set<Long> busy = new HashSet<>();
        List<ObjectNode> frames = new ArrayList<>();
        for (Command command : commands.values()) {
            boolean next = !command.isSend() || busy.add(command.room());
            if (next && !sentNumbers.contains(command.number())) {
                String ref = Integer.toString(++refs);
                inFlight.put(ref, command.number());
                frames.add(command.frame(ref));
            }
        }
        return frames;
    }

    /** Clears the commands in flight, because a new connection has none. */
    public void reconnected() {
        inFlight.clear();
    }

    /** Returns the command that this frame answers, if any, and removes it unless the error is retryable. */
    public Optional<Command> onReply(JsonNode frame) {
        Integer number = inFlight.remove(frame.path("ref").asText());
        if (number == null) {
            return Optional.empty();
        }
        Command command = commands.get(number);
        if (!frame.path("retryable").asBoolean()) {
            commands.remove(number);
        }
        return Optional.of(command);
    }

    public boolean isEmpty() {
        return commands.isEmpty();
    }

    @Override
    public String toString() {
        return commands.values() + " of which in flight " + inFlight;
    }
}
