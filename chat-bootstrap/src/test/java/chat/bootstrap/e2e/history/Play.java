package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Plays histories on one server, one after the other, and tells what was broken. */
final class Play {
    private static final long SETTLE_MILLIS = 40_000;
    private static final long AGREE_MILLIS = 5_000;
    private static final AtomicLong NAMES = new AtomicLong(1_000);
    private static final List<Check> CHECKS = List.of(
            new RowsAgree(),
            new CountsAgree(),
            new SentOnce(),
            new HeardOnlyInside(),
            new SeenOnlyInside(),
            new Forgotten(),
            new PlainIsUnchanged(),
            new AnsweredOnce(),
            new StreamHasNoHoles());

    private final MortalServer server;
    private final Machine machine;
    private final Tally tally;

    Play(MortalServer server, Machine machine, Tally tally) {
        this.server = server;
        this.machine = machine;
        this.tally = tally;
    }

    /** What was broken in that history; nothing if all went well. */
    List<String> broken(History history) {
        try (Stage stage = Casting.stage(Long.toString(NAMES.incrementAndGet(), 36), server, machine)) {
            history.steps().forEach(step -> step.play(stage));
            stage.heal();
            Station newcomer = stage.people.get(1).stations.get(0);
            Casting.add(stage, newcomer.person, newcomer.cookie, 0);
            if (!Await.atMost(SETTLE_MILLIS, () -> restless(stage).isEmpty())) {
                return restless(stage);
            }
            tally.add(stage);
            return judge(stage);
        } catch (RuntimeException | AssertionError e) {
            return List.of("the play itself failed: " + e, Arrays.toString(e.getStackTrace()));
        }
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
            restless.add("the plain client does not come to rest: " + stage.plain());
        }
        return restless;
    }

    /** What has just been stored may still be on its way to everybody. */
    private static List<String> judge(Stage stage) {
        Truth truth = Truth.of(stage);
        Await.atMost(AGREE_MILLIS, () -> broken(stage, truth).isEmpty());
        return broken(stage, truth);
    }

    private static List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Check check : CHECKS) {
            String name = check.getClass().getSimpleName();
            check.broken(stage, truth).forEach(what -> broken.add(name + ": " + what));
        }
        return broken;
    }
}
