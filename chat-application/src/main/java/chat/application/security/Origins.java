package chat.application.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells our own pages from foreign ones, by what the browser says in {@code Origin}. */
public final class Origins {
    private static final Pattern FORM =
            Pattern.compile("(https?)://([^/?#@:\\[\\]\\s]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");

    private final Optional<String> own;
    private final Set<String> extra;

    /**
     * @param publicUrl where people find this server; with none, a page is ours if it came from where it asks
     * @param extra further origins that may act here
     * @throws IllegalArgumentException for what is no http or https URL
     */
    public Origins(Optional<String> publicUrl, Set<String> extra) {
        this.own = publicUrl.map(Origins::originOf);
        this.extra = extra.stream().map(Origins::originOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request may come from a page of that origin; one without an origin comes from no foreign page.
     *
     * @param scheme by which the request came, {@code http} or {@code https}
     * @param host its {@code Host} header
     */
    public boolean allows(@Nullable String origin, String scheme, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        Optional<String> asking = normal(origin);
        Optional<String> here = own.isPresent() ? own : normal(scheme + "://" + host);
        return asking.isPresent() && (asking.equals(here) || extra.contains(asking.get()));
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
        String usual = "https".equals(parts.group(1)) ? "443" : "80";
        String port = Optional.ofNullable(parts.group(3)).orElse(usual);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + ":" + port);
    }
}
