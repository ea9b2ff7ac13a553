package chat.bootstrap.http;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Buffers each request until it is complete or too large. No thread waits for a request, so slow senders block no other
 * client, and handlers behind it never wait for a body.
 */
final class RequestBodyBuffer extends BaseFilter {
    private final int maxBytes;
    private final UploadLimit uploads = new UploadLimit();

    RequestBodyBuffer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (!(ctx.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket packet)
                || packet.isUpgrade()) {
            return ctx.getInvokeAction();
        }
        if (HttpContent.isBroken(content)) {
            return ctx.getStopAction(); // The codec has already answered.
        }
        if (RequestRefusal.of(packet) == null && isLarger(packet, content, maxBytes)) {
            checkSize(ctx, packet, content);
        }
        if (content.isLast() || RequestRefusal.of(packet) != null) {
            packet.getResponse().acknowledged(); // The client no longer waits for 100 Continue.
            return ctx.getInvokeAction();
        }
        if (packet.requiresAcknowledgement()) {
            acknowledge(ctx, packet.getResponse());
        }
        return ctx.getStopAction(content);
    }

    private void checkSize(FilterChainContext ctx, HttpRequestPacket packet, HttpContent content) {
        if (!UploadLimit.isUpload(packet) || isLarger(packet, content, UploadLimit.MAX_BYTES)) {
            RequestRefusal.tooLarge().attachTo(packet);
        } else if (!uploads.tryAcquire(packet, ctx.getConnection())) {
            RequestRefusal.unavailable().attachTo(packet);
        }
    }

    private static boolean isLarger(HttpRequestPacket packet, HttpContent content, int maxBytes) {
        return packet.getContentLength() > maxBytes || content.getContent().remaining() > maxBytes;
    }

    // RFC 9110, 10.1.1: the client waits for this before it sends the body.
    private static void acknowledge(FilterChainContext ctx, HttpResponsePacket response) {
        HttpStatus.CONINTUE_100.setValues(response);
        response.setAcknowledgement(true);
        ctx.write(response);
    }
}
