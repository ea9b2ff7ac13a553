package chat.adapter.rest.http;

/** Counts and times requests. Implementations must not throw. */
@FunctionalInterface
public interface RequestMeter {

    /** Called when a request arrives. */
    RequestSample start();

    /** A request in progress. */
    @FunctionalInterface
    interface RequestSample {

        /**
         * Called when the response is ready to be written.
         *
         * @param method a known HTTP method, or {@code other}
         * @param route the path template, or {@code unmatched}; the number of different values is small
         * @param status the HTTP status
         */
        void complete(String method, String route, int status);
    }
}
