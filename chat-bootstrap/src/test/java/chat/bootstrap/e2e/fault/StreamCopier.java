package chat.bootstrap.e2e.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Copies the bytes of one direction through its gate until either side has ended. */
final class StreamCopier implements Runnable {
    private static final int BUFFER_BYTES = 4_096;
    private static final int PIECE_BYTES = 7;

    private final Socket from;
    private final Socket to;
    private final FlowGate gate;
    private final Runnable onBroken;

    StreamCopier(Socket from, Socket to, FlowGate gate, Runnable broken) {
        this.from = from;
        this.to = to;
        this.gate = gate;
        this.onBroken = broken;
    }

    @Override
    public void run() {
        try {
            if (copyUntilEnd(from.getInputStream(), to.getOutputStream())) {
                to.shutdownOutput();
            }
        } catch (IOException cut) {
            onBroken.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            onBroken.run();
        }
    }

    private boolean copyUntilEnd(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        while (gate.awaitOpen()) {
            int length = in.read(buffer);
            if (length < 0) {
                return true;
            }
            if (gate.awaitOpen()) {
                write(out, buffer, length);
            }
        }
        return false;
    }

    private void write(OutputStream out, byte[] buffer, int length) throws IOException {
        int piece = gate.isFragmenting() ? PIECE_BYTES : length;
        for (int at = 0; at < length; at += piece) {
            out.write(buffer, at, Math.min(piece, length - at));
            out.flush();
        }
    }
}
