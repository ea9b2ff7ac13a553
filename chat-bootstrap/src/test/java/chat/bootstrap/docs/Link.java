package chat.bootstrap.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link from a document to a file or heading of this repository. */
record Link(Path from, String target) {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern EXTERNAL = Pattern.compile("[a-z]+:.*");
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

    /** The links in a document that stay within the repository. */
    static Stream<Link> in(Path document) {
        return LINK.matcher(text(document))
                .results()
                .map(found -> new Link(document, found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(link -> !EXTERNAL.matcher(link.target).matches());
    }

    boolean isBroken() {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path linked = file.isEmpty() ? from : from.resolveSibling(file);
        return !Files.exists(linked) || (hash >= 0 && !hasHeading(linked, target.substring(hash + 1)));
    }

    // Derives anchors from headings as GitHub does.
    private static boolean hasHeading(Path document, String anchor) {
        return text(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> NO_ANCHOR.matcher(heading).replaceAll("").replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
