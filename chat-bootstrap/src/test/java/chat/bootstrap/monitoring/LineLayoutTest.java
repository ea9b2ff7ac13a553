package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineLayoutTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void formats_as_the_pattern_does() {
        Throwable cause = new IllegalArgumentException("the cause");
        for (LoggingEvent event : new LoggingEvent[] {
            event("chat.bootstrap.Server", Level.INFO, null, "Parley is ready at {}", "here"),
            event("plain", Level.WARN, null, "", new Object[0]),
            event("a.b.C", Level.DEBUG, null, "two\nlines"),
            event("a.b.C", Level.ERROR, new IllegalStateException("failed", cause), "Failed")
        }) {
            assertEquals(pattern().doLayout(event), layout().doLayout(event));
        }
    }

    private LoggingEvent event(
            String logger, Level level, @Nullable Throwable failure, String message, Object... arguments) {
        Logger source = context.getLogger(logger);
        return new LoggingEvent(LineLayoutTest.class.getName(), source, level, message, failure, arguments);
    }

    private static LineLayout layout() {
        LineLayout layout = new LineLayout();
        layout.start();
        return layout;
    }

    private PatternLayout pattern() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n");
        layout.start();
        return layout;
    }
}
