package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Transport;

/** A TCP connection that records the calls to it. */
public final class FakeTransport implements Transport {
    private boolean terminated;
    private boolean paused;
    private Runnable whenResumed = () -> {};

    @Override
    public void terminate() {
        terminated = true;
    }

    @Override
    public void pauseReading() {
        paused = true;
    }

    /** Sets a task that {@link #resumeReading} runs first, as bytes may arrive before it returns. */
    public void whenResumed(Runnable work) {
        whenResumed = work;
    }

    @Override
    public void resumeReading() {
        whenResumed.run();
        paused = false;
    }

    public boolean isTerminated() {
        return terminated;
    }

    public boolean isPaused() {
        return paused;
    }
}
