package chat.bootstrap;

import picocli.CommandLine.IVersionProvider;

/** Reads the program's version from the jar. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Parley " + number()};
    }

    static String number() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return packed == null ? "unpacked" : packed;
    }
}
