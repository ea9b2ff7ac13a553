package chat.bootstrap.http;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpCodecFilter.ContentParsingState;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Grizzly's chunked encoding, changed to refuse chunks that do not end where their size says, and chunks without a size.
 * Grizzly skips what follows a chunk up to the next line, and takes a missing size for the last chunk, so that the next
 * request would count as trailers (RFC 9112, 7.1).
 */
final class StrictChunkedEncoding implements TransferEncoding {
    // Grizzly's state of parsing once the size is known, until the line end behind the chunk.
    private static final int SIZE_IS_PARSED = 3;
    private static final int HEX = 16;

    private final TransferEncoding chunked;

    StrictChunkedEncoding(TransferEncoding chunked) {
        this.chunked = chunked;
    }

    @Override
    public boolean wantDecode(HttpHeader packet) {
        return chunked.wantDecode(packet);
    }

    @Override
    public boolean wantEncode(HttpHeader packet) {
        return chunked.wantEncode(packet);
    }

    @Override
    public void prepareSerialize(FilterChainContext ctx, HttpHeader packet, HttpContent content) {
        chunked.prepareSerialize(ctx, packet, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext ctx, HttpContent content) {
        return chunked.serializePacket(ctx, content);
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext ctx, HttpHeader packet, Buffer input) {
        HttpPacketParsing parsing = (HttpPacketParsing) packet;
        ContentParsingState content = parsing.getContentParsingState();
        if (!content.isLastChunk && content.chunkRemainder <= 0) {
            boolean afterChunk = parsing.getHeaderParsingState().state == SIZE_IS_PARSED;
            requireSize(input, afterChunk ? skipLineEnd(input) : input.position());
        }
        return chunked.parsePacket(ctx, packet, input);
    }

    private static int skipLineEnd(Buffer input) {
        for (int i = input.position(); i < input.limit(); i++) {
            byte next = input.get(i);
            if (next == '\n') {
                return i + 1;
            }
            if (next != '\r') {
                throw new HttpBrokenContentException("A chunk is longer than its size");
            }
        }
        return input.limit();
    }

    private static void requireSize(Buffer input, int start) {
        int i = start;
        while (i < input.limit() && (input.get(i) == ' ' || input.get(i) == '\t')) {
            i++;
        }
        if (i < input.limit() && Character.digit(input.get(i), HEX) < 0) {
            throw new HttpBrokenContentException("A chunk has no size");
        }
    }
}
