package chat.bootstrap.monitoring;

import chat.domain.port.Supervisor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** All background loops of the server. Thread-safe. */
public final class SupervisedLoops implements Supervisor {
    private final List<SupervisedLoop> loops = new CopyOnWriteArrayList<>();
    private final BiConsumer<String, LongAdder> registered;

    /** @param registered receives each loop's name and its count of failed passes when the loop is registered */
    public SupervisedLoops(BiConsumer<String, LongAdder> registered) {
        this.registered = registered;
    }

    @Override
    public Loop loop(String name, boolean vital) {
        SupervisedLoop loop = new SupervisedLoop(name, vital);
        loops.add(loop);
        registered.accept(name, loop.failures());
        return loop;
    }

    /** @return the names of the vital loops that are down; empty if the server can be ready */
    public List<String> down() {
        return loops.stream()
                .filter(SupervisedLoop::isDown)
                .map(SupervisedLoop::name)
                .toList();
    }
}
