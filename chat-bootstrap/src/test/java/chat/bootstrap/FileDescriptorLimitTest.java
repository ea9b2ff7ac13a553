package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileDescriptorLimitTest {
    @Test
    void reads_what_the_management_bean_reports() throws IOException {
        Path limits = Path.of("/proc/self/limits");
        assumeTrue(Files.isReadable(limits));
        assertEquals(
                OptionalLong.of(FileDescriptorLimit.ofBean()), FileDescriptorLimit.parse(Files.readAllLines(limits)));
    }

    @Test
    void reads_the_soft_limit() {
        String other = "Max processes             7                    8                    processes";
        String files = "Max open files            1024                 524288               files     ";
        assertEquals(OptionalLong.of(1024), FileDescriptorLimit.parse(List.of(other, files)));
        assertEquals(OptionalLong.empty(), FileDescriptorLimit.parse(List.of(other)));
        assertEquals(
                OptionalLong.empty(),
                FileDescriptorLimit.parse(List.of("Max open files            unlimited            unlimited   files")));
    }

    @Test
    void a_configured_limit_can_only_lower_it() {
        int available = FileDescriptorLimit.connectionLimit(0);
        assertEquals(3, FileDescriptorLimit.connectionLimit(3));
        assertEquals(available, FileDescriptorLimit.connectionLimit(Integer.MAX_VALUE));
    }
}
