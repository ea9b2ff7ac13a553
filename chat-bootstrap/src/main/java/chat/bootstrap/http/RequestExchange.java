package chat.bootstrap.http;

import java.io.IOException;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that is served on another thread than the I/O thread that read it. Used by one thread at a time. */
final class RequestExchange {
    private static final Logger LOG = LoggerFactory.getLogger(RequestExchange.class);

    final Request request;
    final Response response;

    // Kept, because Grizzly recycles request objects as soon as they are answered.
    private final HttpRequestPacket packet;
    private final TCPNIOConnection connection;
    private volatile boolean over;

    RequestExchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        packet = request.getRequest();
        connection = (TCPNIOConnection) request.getContext().getConnection();
        request.addAfterServiceListener(answered -> over = true);
    }

    /**
     * Returns whether the connection's write queue is full of earlier responses. If so, writing waits for the client,
     * which the thread that read the request must not. If not, the next write does not wait, however long it is.
     */
    boolean mustWaitForClient() {
        return !response.getOutputBuffer().canWrite();
    }

    /** Closes the connection without an answer. */
    void abandon() {
        release();
        connection.terminateSilently();
    }

    /** Releases the resources acquired for the request. */
    void release() {
        UploadLimit.finish(packet);
    }

    /**
     * Answers a failed request and closes its connection. Closes it without an answer if another response has been
     * partly sent.
     */
    void fail(ProblemWriter problems, RequestRefusal refusal) {
        release();
        if (over) {
            return;
        }
        try {
            answerAndResume(problems, refusal);
        } catch (IOException closed) {
            LOG.debug("The client closed the connection before the response", closed);
            connection.terminateSilently();
        } catch (Throwable fault) {
            connection.terminateSilently();
            LOG.warn("A request could not be answered; its connection is closed", fault);
        }
    }

    private void answerAndResume(ProblemWriter problems, RequestRefusal refusal) throws IOException {
        if (response.isCommitted()) {
            connection.terminateSilently();
        } else {
            response.reset();
            problems.write(refusal, response);
        }
        response.resume();
    }
}
