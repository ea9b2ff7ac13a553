package chat.bootstrap;

import chat.bootstrap.config.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an archive of loaded classes, with which the server starts faster. */
@Command(
        name = "archive",
        description = "Makes an archive with which this Java starts this jar with a fraction of the CPU, by running a"
                + " server with temporary data under a short load. Prints the option that uses it. Make it again when"
                + " the jar or Java changes.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Option(names = "--output", paramLabel = "FILE", description = "the archive [beside the jar]")
    private @Nullable Path output;

    @Option(names = "--seconds", description = "load of each kind [${DEFAULT-VALUE}]", defaultValue = "6")
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    // The load generator's classes are named in ArchiveRun only, so that a start of the server does not load them.
    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException();
        }
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            throw new StartException("Only a server that is started with java -jar can use an archive.", null);
        }
        StartArchive archive = StartArchive.of(Runtime.version().feature(), jar, output);
        if (!OutputFile.isWritable(archive.file())) {
            throw new StartException("The archive " + archive.file() + " can't be written.", null);
        }
        Files.deleteIfExists(archive.file());
        new ArchiveRun(archive, jar, seconds, spec.commandLine().getErr()).run();
        if (!Files.isRegularFile(archive.file())) {
            throw new StartException("Java has not written " + archive.file() + ".", null);
        }
        spec.commandLine().getOut().println(archive.useOption());
        return 0;
    }
}
