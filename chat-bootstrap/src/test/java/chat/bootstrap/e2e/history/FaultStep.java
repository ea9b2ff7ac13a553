package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Direction;
import chat.bootstrap.e2e.fault.FaultProxy;
import java.util.function.Consumer;

/** Faults, and steps that wait for recovery. */
interface FaultStep extends Step {

    /** All connections of a device are reset. */
    record ResetConnections(int device) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onNetwork(environment, device, FaultProxy::resetAll);
        }
    }

    /** Nothing more is carried on the connections that a device has, and none is closed. */
    record HalfOpen(int device, Direction way) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onNetwork(environment, device, network -> network.halfOpen(way));
        }
    }

    /** A device reads nothing, or is not heard, for a while. */
    record Stall(int device, Direction way) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onNetwork(environment, device, network -> network.stall(way));
        }
    }

    /** The end of a stall. */
    record Resume(int device) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onNetwork(environment, device, FaultProxy::resume);
        }
    }

    /** Bytes come a few at a time, or no longer. */
    record FragmentBytes(int device, boolean on) implements FaultStep {
        @Override
        public void run(Environment environment) {
            onNetwork(environment, device, network -> network.fragment(on));
        }
    }

    /** The program of a device is started anew. */
    record Reload(int device, boolean keepPositions) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> fixture.device.reload(keepPositions));
        }
    }

    /** {@code kill -9}, and a new start on the same data. */
    record Kill(boolean waits) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.server.kill();
            if (waits) {
                environment.server.awaitStarted();
            }
        }
    }

    /** The server is stopped in good order and started anew. */
    record Stop(boolean waits) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.server.stop();
            if (waits) {
                environment.server.awaitStarted();
            }
        }
    }

    /** What is half open stays so in the end: both sides have to notice by themselves. */
    record KeepHalfOpen() implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.keepHalfOpen();
        }
    }

    /** Lets a device hear something, if anything comes. */
    record AwaitFrame(int device, int millis) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> {
                int before = fixture.receivedFrames();
                Await.until(millis, () -> fixture.receivedFrames() > before);
            });
        }
    }

    /** Lets a device have everything answered, if it can. */
    record AwaitIdle(int device, int millis) implements FaultStep {
        @Override
        public void run(Environment environment) {
            environment.fixture(device).ifPresent(fixture -> Await.until(millis, fixture.device::isIdle));
        }
    }

    private static void onNetwork(Environment environment, int device, Consumer<FaultProxy> fault) {
        if (device < environment.devices.size()) {
            fault.accept(environment.devices.get(device).proxy);
        } else {
            fault.accept(environment.singleRoomProxy());
        }
    }
}
