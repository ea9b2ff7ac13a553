package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Transport;

/** A TCP connection that only remembers what was asked of it. */
public final class FakeTransport implements Transport {
    private boolean cut;
    private boolean paused;

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    public boolean isCut() {
        return cut;
    }

    public boolean isPaused() {
        return paused;
    }
}
