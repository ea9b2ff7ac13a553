package chat.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Path;

/** A process that locks the data directory until it is killed. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataDirectory held = DataDirectory.open(Path.of(arguments[0]))) {
            System.out.println("locked");
            int end = System.in.read();
            System.out.println(end + " " + held.database());
        }
    }
}
