package chat.adapter.rest.http;

/** Who may read the metrics. */
public enum MetricsAccess {
    /** Clients on this machine that don't connect through a proxy. */
    LOCAL,
    OPEN,
    OFF
}
