package chat.bootstrap.e2e.fault;

/** Passes or holds the bytes of one direction. */
final class FlowGate {
    private boolean closed;
    private boolean aborted;
    private boolean fragment;

    /** Waits while the gate is closed; false if the connection was aborted. */
    synchronized boolean awaitOpen() throws InterruptedException {
        while (closed && !aborted) {
            wait();
        }
        return !aborted;
    }

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void abort() {
        aborted = true;
        notifyAll();
    }

    synchronized void fragment(boolean wanted) {
        fragment = wanted;
    }

    synchronized boolean isFragmenting() {
        return fragment;
    }
}
