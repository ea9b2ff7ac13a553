package chat.application.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides by the {@code Origin} header whether a request comes from a page of this server or a foreign one. */
public final class Origins {
    private static final Pattern FORM =
            Pattern.compile("(https?)://([^/?#@:\\[\\]\\s]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");

    private final Optional<String> own;
    private final Set<String> extra;

    /**
     * @param publicUrl the public URL of this server; if empty, a page is its own if its origin matches the request
     * @param extra further allowed origins
     * @throws IllegalArgumentException if a value is not an http or https URL
     */
    public Origins(Optional<String> publicUrl, Set<String> extra) {
        this.own = publicUrl.map(Origins::originOf);
        this.extra = extra.stream().map(Origins::originOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks the origin of a request. Requests without an origin are allowed, because no foreign page sends them.
     *
     * @param origin the {@code Origin} header; null if absent
     * @param scheme the scheme of the request, {@code http} or {@code https}
     * @param host its {@code Host} header
     * @return whether the request is allowed
     */
    public boolean allows(@Nullable String origin, String scheme, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        Optional<String> requested = normal(origin);
        Optional<String> server = own.isPresent() ? own : normal(scheme + "://" + host);
        return requested.isPresent() && (requested.equals(server) || extra.contains(requested.get()));
    }

    private static String originOf(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return normal(path < 0 ? url : url.substring(0, path))
                .orElseThrow(() -> new IllegalArgumentException("Not an http or https URL: " + url));
    }

    private static Optional<String> normal(String origin) {
        Matcher parts = FORM.matcher(origin.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String defaultPort = "https".equals(parts.group(1)) ? "443" : "80";
        String port = Optional.ofNullable(parts.group(3)).orElse(defaultPort);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + ":" + port);
    }
}
