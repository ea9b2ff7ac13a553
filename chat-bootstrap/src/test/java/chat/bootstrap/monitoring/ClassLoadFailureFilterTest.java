package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassLoadFailureFilterTest {
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("chat.test");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final AtomicInteger lost = new AtomicInteger();

    @BeforeEach
    void watch() {
        ClassLoadFailureFilter watch = new ClassLoadFailureFilter(lost::incrementAndGet);
        watch.start();
        context.addTurboFilter(watch);
        written.start();
        log.addAppender(written);
    }

    @Test
    void detects_class_loading_errors_in_arguments_and_causes() {
        log.error("plain", new NoClassDefFoundError("planned"));
        log.error("Fault {}", 1, new NoClassDefFoundError("planned"));
        log.warn("caused", new IllegalStateException(new IllegalStateException(new ClassFormatError("planned"))));
        log.warn("zip", new ZipError("planned"));
        assertEquals(4, lost.get());
    }

    @Test
    void ignores_other_failures_and_errors_logged_as_info() {
        log.error("plain");
        log.error("Fault {}", 1, new IllegalStateException("planned"));
        log.error("plain", new StackOverflowError("planned"));
        log.info("optional", new NoClassDefFoundError("planned"));
        assertEquals(0, lost.get());
    }

    @Test
    void logs_an_error_despite_the_level_of_its_logger() {
        log.setLevel(Level.ERROR);
        log.warn("exception", new IllegalStateException("planned"));
        log.warn("error", new StackOverflowError("planned"));
        assertEquals(1, written.list.size());
    }

    @Test
    void accepts_a_cycle_of_causes() {
        IllegalStateException first = new IllegalStateException("planned");
        first.initCause(new IllegalStateException(first));
        log.error("circle", first);
        assertEquals(0, lost.get());
    }
}
