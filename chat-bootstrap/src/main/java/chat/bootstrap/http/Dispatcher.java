package chat.bootstrap.http;

import chat.adapter.rest.http.RemoteAddress;
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

/**
 * Answers refused requests at once and dispatches all others to a thread pool, because selector threads must not block.
 * Every request is answered or its connection closed, whatever is thrown. Thread-safe.
 */
final class Dispatcher extends HttpHandler {
    private static final RequestExecutorProvider SAME_THREAD = new RequestExecutorProvider.SameThreadProvider();

    private final HttpHandler inner;
    private final Executor pool;
    private final ProblemWriter problems;
    private final ClientAddresses addresses;

    Dispatcher(HttpHandler inner, Executor pool, ProblemWriter problems, ClientAddresses addresses) {
        this.inner = inner;
        this.pool = pool;
        this.problems = problems;
        this.addresses = addresses;
        setAllowEncodedSlash(true);
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return SAME_THREAD;
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
        try {
            answerOrDispatch(request, response);
        } catch (RuntimeException | Error fault) {
            problems.write(problems.fault(fault), response);
        }
    }

    private void answerOrDispatch(Request request, Response response) throws IOException {
        HttpRequestPacket packet = request.getRequest();
        // Refused upgrades are answered like other requests; Grizzly omits Content-Type from responses to upgrades.
        packet.setIgnoreContentModifiers(false);
        response.getResponse().setIgnoreContentModifiers(false);
        RequestRefusal refusal = RequestRefusal.of(packet);
        RequestExchange exchange = new RequestExchange(request, response);
        if (refusal == null) {
            request.setAttribute(RemoteAddress.PROPERTY, addresses.of(packet, peer(request)));
            dispatch(exchange, () -> serve(exchange));
        } else if (exchange.mustWaitForClient()) {
            dispatch(exchange, () -> exchange.fail(problems, refusal));
        } else {
            exchange.release();
            problems.write(refusal, response);
        }
    }

    private static InetAddress peer(Request request) {
        Object peer = request.getContext().getConnection().getPeerAddress();
        return peer instanceof InetSocketAddress known ? known.getAddress() : InetAddress.getLoopbackAddress();
    }

    private void dispatch(RequestExchange exchange, Runnable work) {
        exchange.response.suspend();
        try {
            pool.execute(work);
        } catch (RejectedExecutionException stopping) {
            failAtOnce(exchange, RequestRefusal.unavailable());
        } catch (Throwable fault) {
            failAtOnce(exchange, problems.fault(fault));
        }
    }

    private void failAtOnce(RequestExchange exchange, RequestRefusal refusal) {
        if (exchange.mustWaitForClient()) {
            exchange.abandon();
        } else {
            exchange.fail(problems, refusal);
        }
    }

    // Jersey resumes the response itself, but only after writing it.
    private void serve(RequestExchange exchange) {
        try {
            inner.service(exchange.request, exchange.response);
            exchange.release();
        } catch (Throwable fault) {
            exchange.fail(problems, problems.fault(fault));
        }
    }
}
