package chat.bootstrap.http;

import chat.adapter.rest.request.RemoteAddress;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.io.InputBuffer;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits, without a thread, until the whole body of a request is there, and only then gives it to a pool of threads: who
 * sends slowly, or too much, holds nobody up.
 */
final class BodyFirst extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BodyFirst.class);
    private static final int SECONDS_FOR_BODY = 20;
    private static final RequestExecutorProvider HERE = new RequestExecutorProvider.SameThreadProvider();

    private final HttpHandler inner;
    private final Executor pool;
    private final int maxBytes;
    private final ProblemAnswers answers;
    private final ClientAddresses addresses;

    BodyFirst(HttpHandler inner, Executor pool, int maxBytes, ProblemAnswers answers, ClientAddresses addresses) {
        this.inner = inner;
        this.pool = pool;
        this.maxBytes = maxBytes;
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
            answers.answer(refusal, response);
            return;
        }
        request.setAttribute(RemoteAddress.PROPERTY, addresses.of(request));
        response.suspend(SECONDS_FOR_BODY, TimeUnit.SECONDS, new EmptyCompletionHandler<>(), late -> {
            refuse(late, Refusal.badRequest("The body did not come in time."));
            return true;
        });
        InputBuffer body = request.getInputBuffer();
        Collector collector = new Collector(request, response, body);
        if (request.getRequest().isUpgrade()) {
            collector.onAllDataRead(); // An upgrade that was refused has no body, though its connection stays open.
        } else {
            body.notifyAvailable(collector);
        }
    }

    private final class Collector implements ReadHandler {
        private final Request request;
        private final Response response;
        private final InputBuffer body;

        Collector(Request request, Response response, InputBuffer body) {
            this.request = request;
            this.response = response;
            this.body = body;
        }

        @Override
        public void onDataAvailable() {
            if (body.readyData() > maxBytes) {
                refuseAndResume(response, Refusal.tooLarge());
            } else {
                body.notifyAvailable(this, body.readyData() + 1);
            }
        }

        @Override
        public void onAllDataRead() {
            if (body.readyData() > maxBytes) {
                refuseAndResume(response, Refusal.tooLarge());
                return;
            }
            response.getSuspendContext().setTimeout(-1, TimeUnit.SECONDS);
            try {
                pool.execute(() -> serve(request, response));
            } catch (RejectedExecutionException stopping) {
                refuseAndResume(response, Refusal.unavailable());
            }
        }

        @Override
        public void onError(Throwable broken) {
            refuseAndResume(response, Refusal.badRequest("The body can't be read."));
        }
    }

    // Jersey resumes the response itself when it has written it, and only then.
    private void serve(Request request, Response response) {
        try {
            inner.service(request, response);
        } catch (Exception e) {
            LOG.warn("A request failed outside of its resource", e);
            refuseAndResume(response, Refusal.internal());
        }
    }

    private void refuseAndResume(Response response, Refusal refusal) {
        refuse(response, refusal);
        response.resume();
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
    }
}
