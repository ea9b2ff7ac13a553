package chat.bootstrap.http;

import chat.adapter.rest.request.RemoteAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers refusals at once, and gives all other requests to a pool of threads: those that read must not wait. */
final class Dispatcher extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final RequestExecutorProvider HERE = new RequestExecutorProvider.SameThreadProvider();

    private final HttpHandler inner;
    private final Executor pool;
    private final ProblemAnswers answers;
    private final ClientAddresses addresses;

    Dispatcher(HttpHandler inner, Executor pool, ProblemAnswers answers, ClientAddresses addresses) {
        this.inner = inner;
        this.pool = pool;
        this.answers = answers;
        this.addresses = addresses;
        setAllowEncodedSlash(true);
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return HERE;
    }

    @Override
    public void start() {
        inner.start();
    }

    @Override
    public void destroy() {
        inner.destroy();
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        Refusal refusal = Refusal.of(request.getRequest());
        if (refusal != null) {
            Uploads.done(request.getRequest());
            answers.answer(refusal, response);
            return;
        }
        request.setAttribute(RemoteAddress.PROPERTY, addresses.of(request.getRequest(), peer(request)));
        response.suspend();
        try {
            pool.execute(() -> serve(request, response));
        } catch (RejectedExecutionException stopping) {
            Uploads.done(request.getRequest());
            refuse(response, Refusal.unavailable());
        }
    }

    private static InetAddress peer(Request request) {
        Object peer = request.getContext().getConnection().getPeerAddress();
        return peer instanceof InetSocketAddress known ? known.getAddress() : InetAddress.getLoopbackAddress();
    }

    // Jersey resumes the response itself when it has written it, and only then.
    private void serve(Request request, Response response) {
        HttpRequestPacket packet = request.getRequest();
        try {
            inner.service(request, response);
        } catch (Exception e) {
            LOG.warn("A request failed outside of its resource", e);
            refuse(response, Refusal.internal());
        } finally {
            Uploads.done(packet);
        }
    }

    private void refuse(Response response, Refusal refusal) {
        try {
            if (!response.isCommitted()) {
                response.reset();
                answers.answer(refusal, response);
            }
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
        response.resume();
    }
}
