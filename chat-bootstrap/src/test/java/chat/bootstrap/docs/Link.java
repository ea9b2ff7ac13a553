package chat.bootstrap.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link from one document of this repository to something else in it. */
record Link(Path from, String target) {
    private static final Pattern FORM = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern OUTSIDE = Pattern.compile("[a-z]+:.*");
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

    /** Those in that document which do not lead out of the repository. */
    static Stream<Link> in(Path document) {
        return FORM.matcher(text(document))
                .results()
                .map(found -> new Link(document, found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(link -> !OUTSIDE.matcher(link.target).matches());
    }

    boolean isBroken() {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path there = file.isEmpty() ? from : from.resolveSibling(file);
        return !Files.exists(there) || (hash >= 0 && !hasHeading(there, target.substring(hash + 1)));
    }

    // As GitHub makes anchors of headings.
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
