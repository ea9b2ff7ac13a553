package chat.bootstrap;

import picocli.CommandLine.IVersionProvider;

/** Reads the program's version from the jar. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Parley " + number()};
    }

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
