package chat.bootstrap.e2e.fault;

/** Passes or holds the bytes of one direction. */
final class FlowGate {
    private boolean closed;
    private boolean broken;
    private boolean fragment;

    /** Waits while it is closed; false when the link was cut. */
    synchronized boolean awaitOpen() throws InterruptedException {
        while (closed && !broken) {
            wait();
        }
        return !broken;
    }

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void abort() {
        broken = true;
        notifyAll();
    }

    synchronized void fragment(boolean wanted) {
        fragment = wanted;
    }

    synchronized boolean isFragmenting() {
        return fragment;
    }
}
