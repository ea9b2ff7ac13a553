package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the reaper is a shell")
class ProcessReaperTest {
    @Test
    void processes_end_with_a_jvm_that_is_killed() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = jvm.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertTrue(child.isAlive());

            jvm.destroyForcibly();

            child.onExit().get(60, TimeUnit.SECONDS);
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Starts a process and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process ended = new ProcessBuilder("true").start();
            ProcessReaper.watch(ended);
            ended.onExit().join();
            Process running = new ProcessBuilder("sleep", "600").start();
            ProcessReaper.watch(running);
            System.out.println(running.pid());
            running.waitFor();
        }
    }
}
