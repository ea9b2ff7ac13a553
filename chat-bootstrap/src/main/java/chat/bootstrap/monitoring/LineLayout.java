package chat.bootstrap.monitoring;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.util.CachingDateFormatter;

/**
 * Formats a line as the pattern {@code %d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n} does. Logback's pattern layout
 * links all of its sixty converters first.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {
    private static final int LEVEL_WIDTH = 5;

    private final CachingDateFormatter time = new CachingDateFormatter("HH:mm:ss.SSS");
    private final ThrowableProxyConverter failures = new ThrowableProxyConverter();

    @Override
    public void start() {
        failures.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String level = event.getLevel().toString();
        String logger = event.getLoggerName();
        return new StringBuilder(time.format(event.getTimeStamp()))
                .append(' ')
                .append(level)
                .append(" ".repeat(Math.max(0, LEVEL_WIDTH - level.length())))
                .append(' ')
                .append(logger, logger.lastIndexOf('.') + 1, logger.length())
                .append(" - ")
                .append(event.getFormattedMessage())
                .append(CoreConstants.LINE_SEPARATOR)
                .append(failures.convert(event))
                .toString();
    }
}
