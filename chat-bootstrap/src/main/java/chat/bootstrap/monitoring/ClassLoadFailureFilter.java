package chat.bootstrap.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.zip.ZipError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Inspects every logged failure for a class that could not be loaded, because all code that catches an {@code Error}
 * logs it, including libraries. Makes every {@code Error} logged, whatever the level of its logger. Thread-safe.
 */
final class ClassLoadFailureFilter extends TurboFilter {
    private static final int MAX_CAUSE_DEPTH = 20;

    private final Runnable onFailure;

    /** @param onFailure runs on the logging thread for each such failure */
    ClassLoadFailureFilter(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable cause) {
        Throwable failure = cause == null ? last(parameters) : cause;
        if (failure == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        if (isClassLoadFailure(failure)) {
            onFailure.run();
        }
        return failure instanceof Error ? FilterReply.ACCEPT : FilterReply.NEUTRAL;
    }

    // SLF4J treats the last argument as the failure if it is a throwable.
    private static @Nullable Throwable last(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private static boolean isClassLoadFailure(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSE_DEPTH; depth++) {
            if (cause instanceof LinkageError || cause instanceof ZipError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
