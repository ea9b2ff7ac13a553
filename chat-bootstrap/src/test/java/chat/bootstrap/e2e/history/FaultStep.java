package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Direction;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.function.Consumer;

/** Faults, and steps that wait for recovery. */
interface FaultStep extends Step {

    /** Resets all connections of a device. */
    record ResetConnections(int device) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onProxy(environment, device, FaultProxy::resetAll);
        }
    }

    /** Drops all further data on the open connections of a device without closing them. */
    record HalfOpen(int device, Direction direction) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onProxy(environment, device, proxy -> proxy.halfOpen(direction));
        }
    }

    /** Holds back the data to or from a device until it is resumed. */
    record Stall(int device, Direction direction) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onProxy(environment, device, proxy -> proxy.stall(direction));
        }
    }

    /** Ends a stall. */
    record Resume(int device) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onProxy(environment, device, FaultProxy::resume);
        }
    }

    /** Starts or stops to forward data in pieces of a few bytes. */
    record FragmentBytes(int device, boolean on) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onProxy(environment, device, proxy -> proxy.fragment(on));
        }
    }

    /** Restarts the client on a device, with or without its sync positions. */
    record Reload(int device, boolean keepPositions) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> fixture.device.reload(keepPositions));
        }
    }

    /** Kills the server as {@code kill -9} does and restarts it on the same data. */
    record Kill(boolean waits) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.server.kill();
            if (waits) {
                environment.server.awaitStarted();
            }
        }
    }

    /** Stops the server gracefully and restarts it on the same data. */
    record Stop(boolean waits) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.server.stop();
            if (waits) {
                environment.server.awaitStarted();
            }
        }
    }

    /** Leaves half-open connections as they are at the end, so that both sides must detect them by timeout. */
    record KeepHalfOpen() implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.keepHalfOpen();
        }
    }

    /** Waits until a device receives a frame, or for a timeout. */
    record AwaitFrame(int device, int millis) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> {
                int before = fixture.receivedFrames();
                Await.until(millis, () -> fixture.receivedFrames() > before);
            });
        }
    }

    /** Waits until all requests of a device are answered, or for a timeout. */
    record AwaitIdle(int device, int millis) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> Await.until(millis, fixture.device::isIdle));
        }
    }

    private static void onProxy(Environment environment, int device, Consumer<FaultProxy> fault) {
        if (device < environment.devices.size()) {
            fault.accept(environment.devices.get(device).proxy);
        } else {
            fault.accept(environment.singleRoomProxy());
        }
    }
}
