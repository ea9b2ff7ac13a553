package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
    @Test
    void agents_debuggers_and_files_that_are_written_are_not_shared() {
        assertEquals(
                List.of("-Xmx1g", "-XX:SharedArchiveFile=a.jsa", "-Dname=value"),
                JvmOptions.shared(List.of(
                        "-Xmx1g",
                        "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                        "-javaagent:jacoco.jar",
                        "-XX:SharedArchiveFile=a.jsa",
                        "-XX:ArchiveClassesAtExit=b.jsa",
                        "-Xlog:gc:file=gc.log",
                        "-Dcom.sun.management.jmxremote.port=9010",
                        "-Dname=value")));
    }
}
