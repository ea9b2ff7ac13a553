package chat.adapter.rest.http;

/** Who counts and times requests. Never throws. */
@FunctionalInterface
public interface RequestMeter {

    /** A request has come. */
    RequestSample start();

    /** A request under way. */
    @FunctionalInterface
    interface RequestSample {

        /**
         * It was answered.
         *
         * @param method one that is known, or {@code other}
         * @param route the address with names in place of ids, or {@code unmatched}: one of a few
         */
        void complete(String method, String route, int status);
    }
}
