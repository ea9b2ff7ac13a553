package chat.adapter.rest.metrics;

/** Who counts and times requests. Never throws. */
@FunctionalInterface
public interface RequestMeter {

    /** A request has come. */
    Measured begin();

    /** A request under way. */
    @FunctionalInterface
    interface Measured {

        /**
         * It was answered.
         *
         * @param method one that is known, or {@code other}
         * @param route the address with names in place of ids, or {@code unmatched}: one of a few
         */
        void answered(String method, String route, int status);
    }
}
