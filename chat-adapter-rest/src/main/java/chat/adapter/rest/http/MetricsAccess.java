package chat.adapter.rest.http;

/** Who gets to see what is measured. */
public enum MetricsAccess {
    /** Who asks from this machine, and not through a proxy. */
    LOCAL,
    OPEN,
    OFF
}
