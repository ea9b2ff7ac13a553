package chat.bootstrap.config;

import java.util.List;

/** Settings that cannot be used; tells all mistakes together, each with what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    public ConfigException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.errors = List.copyOf(mistakes);
    }

    /** One sentence each. */
    public List<String> errors() {
        return errors;
    }
}
