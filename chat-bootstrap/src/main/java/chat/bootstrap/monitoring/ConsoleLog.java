package chat.bootstrap.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import chat.bootstrap.config.Config;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log on standard output, as text or as one JSON object per line. Message contents and secrets are never logged.
 */
public final class ConsoleLog {
    private ConsoleLog() {}

    /** Configures logging. Loggers of libraries report only warnings and errors. */
    public static void start(Config.Logs logs) {
        LoggerContext context = context();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(encoder(context, logs.json()));
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("chat").setLevel(Level.toLevel(logs.level()));
        // Logs a stack trace for every request that is not HTTP; the client receives an error anyway.
        context.getLogger("org.glassfish.grizzly.filterchain.DefaultFilterChain")
                .setLevel(Level.ERROR);
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }

    /** @param onFailure runs on the logging thread whenever a logged failure shows that a class could not be loaded */
    public static void onClassLoadFailure(Runnable onFailure) {
        ClassLoadFailureFilter filter = new ClassLoadFailureFilter(onFailure);
        filter.setContext(context());
        filter.start();
        context().addTurboFilter(filter);
    }

    /** Flushes and stops the log. */
    public static void stop() {
        context().stop();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
        if (json) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context);
            encoder.setWithFormattedMessage(true);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.start();
            return encoder;
        }
        LineLayout layout = new LineLayout();
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
