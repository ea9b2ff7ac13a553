package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ClientRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs histories on one server, one after the other, and reports violations. */
final class Runner {
    private static final long SETTLE_MILLIS = 40_000;
    private static final long AGREE_MILLIS = 5_000;
    private static final AtomicLong NAMES = new AtomicLong(1_000);
    private static final List<Invariant> INVARIANTS = List.of(
            new RowsAgree(),
            new UnreadCountsAgree(),
            new MessagesStoredOnce(),
            new NoFramesOutsideMembership(),
            new HiddenRoomsAnswer404(),
            new DeletedContentNeverReturns(),
            new SingleRoomProtocolHolds(),
            new RequestsAnsweredOnce(),
            new StreamHasNoGaps());

    private final RestartableServer server;
    private final ClientRuntime runtime;
    private final Coverage coverage;

    Runner(RestartableServer server, ClientRuntime runtime, Coverage coverage) {
        this.server = server;
        this.runtime = runtime;
        this.coverage = coverage;
    }

    /** Runs the history and returns the violated invariants, or an empty list. */
    List<String> violations(History history) {
        try (Environment environment = Setup.environment(Long.toString(NAMES.incrementAndGet(), 36), server, runtime)) {
            history.steps().forEach(step -> step.run(environment));
            environment.heal();
            DeviceFixture newcomer = environment.users.get(1).devices.get(0);
            Setup.add(environment, newcomer.user, newcomer.cookie, 0);
            if (!Await.until(SETTLE_MILLIS, () -> notIdle(environment).isEmpty())) {
                return notIdle(environment);
            }
            coverage.add(environment);
            return checkInvariants(environment);
        } catch (RuntimeException | AssertionError e) {
            return List.of("the run itself failed: " + e, Arrays.toString(e.getStackTrace()));
        }
    }

    private static List<String> notIdle(Environment environment) {
        List<String> busy = new ArrayList<>();
        for (DeviceFixture fixture : environment.devices) {
            boolean out = fixture.isLoggingOut();
            if (out ? !fixture.device.isStopped() || fixture.loggedOutAt() == 0 : !fixture.device.isIdle()) {
                busy.add(fixture + " does not become idle: " + fixture.device);
            }
        }
        environment.users.stream()
                .filter(user -> !user.http.isIdle())
                .forEach(user -> busy.add(user + "'s requests are not answered"));
        if (!environment.singleRoomClient().isIdle()) {
            busy.add("the single-room client does not become idle: " + environment.singleRoomClient());
        }
        return busy;
    }

    /** Retries for a while, because the last frames may still be in flight. */
    private static List<String> checkInvariants(Environment environment) {
        ServerState serverState = ServerState.readWhenIdle(environment);
        Await.until(AGREE_MILLIS, () -> violations(environment, serverState).isEmpty());
        return violations(environment, serverState);
    }

    private static List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (Invariant check : INVARIANTS) {
            String name = check.getClass().getSimpleName();
            check.violations(environment, serverState).forEach(violation -> violations.add(name + ": " + violation));
        }
        return violations;
    }
}
