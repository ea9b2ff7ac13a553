package chat.bootstrap;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the capacity of this machine, or of a running server. */
@Command(
        name = "bench",
        description = "Measures what a server can do, with virtual clients. Without --url it starts a server of its own"
                + " with temporary data, so it tells the capacity of this machine. Fails if a message is lost or"
                + " duplicated.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** Returns the command line. */
    static CommandLine commandLine() {
        BenchCommand command = new BenchCommand();
        CommandLine line = new CommandLine(command);
        command.options.addNumbersTo(line.getCommandSpec());
        line.getCommandSpec().mixinStandardHelpOptions(true);
        return line;
    }

    // The load generator's classes are named in BenchRun and ArchiveRun only, so that a start of the server does not
    // load them.
    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException();
        }
        options.check();
        return new BenchRun(
                        options, spec.commandLine().getOut(), spec.commandLine().getErr())
                .run();
    }
}
