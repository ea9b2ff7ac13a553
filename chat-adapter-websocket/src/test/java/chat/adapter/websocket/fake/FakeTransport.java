package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Transport;

/** A TCP connection that records the calls to it. */
public final class FakeTransport implements Transport {
    private boolean cut;
    private boolean paused;
    private Runnable whenResumed = () -> {};

    @Override
    public void terminate() {
        cut = true;
    }

    @Override
    public void pauseReading() {
        paused = true;
    }

    /** From now on reading on first does that, as bytes may come before it is done. */
    public void whenResumed(Runnable work) {
        whenResumed = work;
    }

    @Override
    public void resumeReading() {
        whenResumed.run();
        paused = false;
    }

    public boolean isCut() {
        return cut;
    }

    public boolean isPaused() {
        return paused;
    }
}
