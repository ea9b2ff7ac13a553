package chat.bootstrap.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the text values of settings and collects the mistakes. */
final class ConfigValues {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Map<Setting, String>> sources;
    private final List<String> errors;
    private final PlatformCharset charset = PlatformCharset.current();

    /** @param sources in order of precedence, first the flags */
    ConfigValues(List<Map<Setting, String>> sources, List<String> mistakes) {
        this.sources = sources;
        this.errors = mistakes;
    }

    String text(Setting setting) {
        return sources.stream()
                .map(source -> source.get(setting))
                .filter(value -> value != null)
                .findFirst()
                .orElse(setting.defaultValue())
                .trim();
    }

    String oneOf(Setting setting, String... allowed) {
        String value = text(setting);
        if (!Arrays.asList(allowed).contains(value)) {
            addError(setting, value, "one of " + String.join(", ", allowed));
            return setting.defaultValue();
        }
        return value;
    }

    int number(Setting setting, int min, int max) {
        String value = text(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException invalid) {
            // falls through to the error
        }
        addError(setting, value, "a whole number from " + min + " to " + max);
        return Integer.parseInt(setting.defaultValue());
    }

    String host(Setting setting) {
        String value = text(setting);
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c == '/')) {
            addError(setting, value, "an address or host name, like 127.0.0.1");
        }
        return value;
    }

    Path folder(Setting setting) {
        String value = text(setting);
        if (charset.cannotEncode(value)) {
            errors.add(nameGiven(setting) + ": " + charset.advice());
            return Path.of(setting.defaultValue());
        }
        try {
            if (!value.isEmpty()) {
                return Path.of(value);
            }
        } catch (InvalidPathException invalid) {
            // falls through to the error
        }
        addError(setting, value, "the path of a directory");
        return Path.of(setting.defaultValue());
    }

    Optional<URI> origin(Setting setting) {
        return text(setting).isEmpty() ? Optional.empty() : origin(setting, text(setting));
    }

    Set<String> origins(Setting setting) {
        return list(setting).stream()
                .flatMap(part -> origin(setting, part).map(URI::toString).stream())
                .collect(Collectors.toSet());
    }

    Set<InetAddress> addresses(Setting setting) {
        return list(setting).stream()
                .flatMap(part -> address(setting, part).stream())
                .collect(Collectors.toSet());
    }

    // Text with other characters would be resolved as a host name.
    private Optional<InetAddress> address(Setting setting, String value) {
        try {
            if (ADDRESS.matcher(value).matches()) {
                return Optional.of(InetAddress.getByName(value));
            }
        } catch (UnknownHostException invalid) {
            // falls through to the error
        }
        addError(setting, value, "addresses like 127.0.0.1 or ::1");
        return Optional.empty();
    }

    private Set<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    private Optional<URI> origin(Setting setting, String value) {
        try {
            URI uri = URI.create(value);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && isOriginOnly(uri)) {
                return Optional.of(URI.create(uri.getScheme() + "://" + uri.getAuthority()));
            }
        } catch (IllegalArgumentException invalid) {
            // falls through to the error
        }
        addError(setting, value, "an address without a path, like https://chat.example.org");
        return Optional.empty();
    }

    private static boolean isOriginOnly(URI uri) {
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        return (path.isEmpty() || path.equals("/")) && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    private void addError(Setting setting, String value, String expected) {
        errors.add(nameGiven(setting) + " is \"" + value + "\", but must be " + expected);
    }

    // As the operator gave it.
    private String nameGiven(Setting setting) {
        return sources.get(0).containsKey(setting) ? setting.flag() : setting.name();
    }
}
