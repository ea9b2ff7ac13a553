package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The condition {@code If-None-Match} of a request (RFC 9110, 13.1.2). Compared as text, because Jersey's parser fails on
 * a header that is not a list of tags; such a header matches nothing.
 */
public final class IfNoneMatch {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String WEAK = "W/";

    private IfNoneMatch() {}

    /**
     * Returns whether the client has the current content. Weak and strong tags are equal, as the RFC requires.
     *
     * @param tag the tag of the current content, in quotes and without commas; strong or weak
     */
    public static boolean matches(ContainerRequestContext request, String tag) {
        @Nullable String tags = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return tags != null
                && COMMA.splitAsStream(tags)
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
