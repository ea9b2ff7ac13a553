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

/** Requests that may be longer than others; only a few of them at once, as they are kept until they are answered. */
final class UploadLimit {
    static final int MAX_BYTES = AvatarResource.MAX_BYTES;
    private static final int AT_ONCE = 16;
    private static final String ATTRIBUTE = UploadLimit.class.getName();

    private final Semaphore free = new Semaphore(AT_ONCE);

    static boolean isUpload(HttpRequestPacket packet) {
        return packet.getMethod() == Method.PUT && "/me/avatar".equals(packet.getRequestURI());
    }

    /** Lets one in, once, until it is {@link #finish} or its connection is closed; false if there are too many. */
    // Grizzly marks the types of its listeners as deprecated and has no others.
    @SuppressWarnings("deprecation")
    boolean tryAcquire(HttpRequestPacket packet, Connection<?> connection) {
        if (packet.getAttribute(ATTRIBUTE) != null) {
            return true;
        }
        if (!free.tryAcquire()) {
            return false;
        }
        Runnable release = runOnce(free::release);
        CloseListener<Closeable, ICloseType> leaving = (closed, type) -> release.run();
        connection.addCloseListener(leaving);
        Runnable end = () -> {
            connection.removeCloseListener(leaving);
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

    /** That request is answered, or will never be. */
    static void finish(HttpRequestPacket packet) {
        if (packet.getAttribute(ATTRIBUTE) instanceof Runnable end) {
            end.run();
        }
    }
}
