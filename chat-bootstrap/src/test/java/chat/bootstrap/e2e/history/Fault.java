package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.FaultProxy;
import chat.bootstrap.e2e.fault.Way;
import java.util.function.Consumer;

/** What goes wrong, and steps that wait so that things can go right between. */
interface Fault extends Step {

    /** All connections of a device are reset. */
    record Cut(int device) implements Fault {
        @Override
        public void play(Stage stage) {
            onNetwork(stage, device, FaultProxy::cut);
        }
    }

    /** Nothing more is carried on the connections that a device has, and none is closed. */
    record HalfOpen(int device, Way way) implements Fault {
        @Override
        public void play(Stage stage) {
            onNetwork(stage, device, network -> network.halfOpen(way));
        }
    }

    /** A device reads nothing, or is not heard, for a while. */
    record Stall(int device, Way way) implements Fault {
        @Override
        public void play(Stage stage) {
            onNetwork(stage, device, network -> network.stall(way));
        }
    }

    /** The end of a stall. */
    record Resume(int device) implements Fault {
        @Override
        public void play(Stage stage) {
            onNetwork(stage, device, FaultProxy::resume);
        }
    }

    /** Bytes come a few at a time, or no longer. */
    record Pieces(int device, boolean on) implements Fault {
        @Override
        public void play(Stage stage) {
            onNetwork(stage, device, network -> network.inPieces(on));
        }
    }

    /** The program of a device is started anew. */
    record Reload(int device, boolean keepsPositions) implements Fault {
        @Override
        public void play(Stage stage) {
            stage.station(device).ifPresent(station -> station.device.reload(keepsPositions));
        }
    }

    /** {@code kill -9}, and a new start on the same data. */
    record Kill(boolean waits) implements Fault {
        @Override
        public void play(Stage stage) {
            stage.server.kill();
            if (waits) {
                stage.server.awaitUp();
            }
        }
    }

    /** The server is stopped in good order and started anew. */
    record Stop(boolean waits) implements Fault {
        @Override
        public void play(Stage stage) {
            stage.server.stop();
            if (waits) {
                stage.server.awaitUp();
            }
        }
    }

    /** What is half open stays so in the end: both sides have to notice by themselves. */
    record NobodyMends() implements Fault {
        @Override
        public void play(Stage stage) {
            stage.nobodyMends();
        }
    }

    /** Lets a device hear something, if anything comes. */
    record Listen(int device, int millis) implements Fault {
        @Override
        public void play(Stage stage) {
            stage.station(device).ifPresent(station -> {
                int before = station.heard();
                Await.atMost(millis, () -> station.heard() > before);
            });
        }
    }

    /** Lets a device have everything answered, if it can. */
    record Rest(int device, int millis) implements Fault {
        @Override
        public void play(Stage stage) {
            stage.station(device).ifPresent(station -> Await.atMost(millis, station.device::isQuiet));
        }
    }

    private static void onNetwork(Stage stage, int device, Consumer<FaultProxy> fault) {
        if (device < stage.stations.size()) {
            fault.accept(stage.stations.get(device).network);
        } else {
            fault.accept(stage.plainNetwork());
        }
    }
}
