package chat.bootstrap.http;

import chat.adapter.rest.account.AvatarResource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ICloseType;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;

/** Limits the number of concurrent uploads, which may be longer than other requests and are buffered until answered. */
final class UploadLimit {
    static final int MAX_BYTES = AvatarResource.MAX_BYTES;
    private static final int AT_ONCE = 16;
    private static final String ATTRIBUTE = UploadLimit.class.getName();

    private final Semaphore permits = new Semaphore(AT_ONCE);

    static boolean isUpload(HttpRequestPacket packet) {
        return packet.getMethod() == Method.PUT && "/me/avatar".equals(packet.getRequestURI());
    }

    /**
     * Acquires a permit for the request, once. It is held until {@link #finish} or the connection is closed.
     *
     * @return false if there are too many uploads
     */
    // Grizzly marks its listener types as deprecated and has no replacement.
    @SuppressWarnings("deprecation")
    boolean tryAcquire(HttpRequestPacket packet, Connection<?> connection) {
        if (packet.getAttribute(ATTRIBUTE) != null) {
            return true;
        }
        if (!permits.tryAcquire()) {
            return false;
        }
        Runnable release = runOnce(permits::release);
        CloseListener<Closeable, ICloseType> onClose = (closed, type) -> release.run();
        connection.addCloseListener(onClose);
        Runnable end = () -> {
            connection.removeCloseListener(onClose);
            release.run();
        };
        packet.setAttribute(ATTRIBUTE, end);
        return true;
    }

    private static Runnable runOnce(Runnable work) {
        AtomicBoolean due = new AtomicBoolean(true);
        return () -> {
            if (due.compareAndSet(true, false)) {
                work.run();
            }
        };
    }

    /** Releases the permit of a request, if it has one. */
    static void finish(HttpRequestPacket packet) {
        if (packet.getAttribute(ATTRIBUTE) instanceof Runnable end) {
            end.run();
        }
    }
}
