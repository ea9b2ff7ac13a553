package chat.bootstrap.config;

import java.util.List;

/** Signals invalid settings. Reports all mistakes together, each with its remedy. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    public ConfigException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.errors = List.copyOf(mistakes);
    }

    /** Returns the mistakes, one sentence each. */
    public List<String> errors() {
        return errors;
    }
}
