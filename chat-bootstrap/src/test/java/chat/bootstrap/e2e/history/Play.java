package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Plays histories on one server, one after the other, and tells what was broken. */
final class Play {
    private static final long SETTLE_MILLIS = 40_000;
    private static final long AGREE_MILLIS = 10_000;
    private static final AtomicLong NAMES = new AtomicLong(1_000);
    private static final List<Check> AGREEMENTS = List.of(new RowsAgree(), new CountsAgree());
    private static final List<Check> MEMORIES = List.of(
            new SentOnce(),
            new HeardOnlyInside(),
            new Forgotten(),
            new PlainIsUnchanged(),
            new AnsweredOnce(),
            new StreamHasNoHoles());

    private final MortalServer server;
    private final Machine machine;

    Play(MortalServer server, Machine machine) {
        this.server = server;
        this.machine = machine;
    }

    /** What was broken in that history; nothing if all went well. */
    List<String> broken(History history) {
        try (Stage stage = Casting.stage(Long.toString(NAMES.incrementAndGet(), 36), server, machine)) {
            history.steps().forEach(step -> step.play(stage));
            heal(stage);
            Station newcomer = stage.people.get(1).stations.get(0);
            Casting.add(stage, newcomer.person, newcomer.cookie, 0);
            if (!Await.atMost(SETTLE_MILLIS, () -> restless(stage).isEmpty())) {
                return restless(stage);
            }
            return judge(stage);
        } catch (RuntimeException | AssertionError e) {
            return List.of("the play itself failed: " + e, java.util.Arrays.toString(e.getStackTrace()));
        }
    }

    private static void heal(Stage stage) {
        stage.server.awaitUp();
        stage.stations.forEach(station -> station.network.heal());
        stage.plainNetwork().heal();
    }

    private static List<String> restless(Stage stage) {
        List<String> restless = new ArrayList<>();
        for (Station station : stage.stations) {
            boolean out = station.isLeaving();
            if (out ? !station.device.isStopped() || station.loggedOut() == 0 : !station.device.isQuiet()) {
                restless.add(station + " does not come to rest: " + station.device);
            }
        }
        stage.people.stream()
                .filter(person -> !person.script.isQuiet())
                .forEach(person -> restless.add(person + "'s requests are not answered"));
        if (!stage.plain().isQuiet()) {
            restless.add("the plain client does not come to rest");
        }
        return restless;
    }

    private static List<String> judge(Stage stage) {
        Truth truth = Truth.of(stage);
        Await.atMost(AGREE_MILLIS, () -> broken(AGREEMENTS, stage, truth).isEmpty());
        return Stream.of(AGREEMENTS, MEMORIES)
                .flatMap(checks -> broken(checks, stage, truth).stream())
                .toList();
    }

    private static List<String> broken(List<Check> checks, Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Check check : checks) {
            check.broken(stage, truth)
                    .forEach(what -> broken.add(check.getClass().getSimpleName() + ": " + what));
        }
        return broken;
    }
}
