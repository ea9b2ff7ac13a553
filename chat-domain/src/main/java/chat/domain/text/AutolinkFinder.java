package chat.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds web and e-mail addresses in a text without code, in time proportional to its length.
 *
 * <p>A web address begins with {@code http://}, {@code https://} or {@code www.}, not after a letter or digit. It ends before
 * a blank, an invisible character, {@code <}, {@code >}, {@code "}, a backtick, and the punctuation of scripts that write no
 * blanks after it. Punctuation at its end, closing brackets that open before it, and {@code *}, {@code _} and {@code ~} that
 * occur before it do not belong to it. An address with user information before its host is none, because it looks like the
 * address of another host.
 */
final class AutolinkFinder {
    private static final Pattern START =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:https?://|www\\.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*+|\\[[0-9A-Fa-f:.]++\\])(?::[0-9]{1,5}+)?(?=[/?#]|$)");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+\\.)+[A-Za-z]{2,}+(?![A-Za-z0-9-])");
    private static final String END_CHARACTERS = "<>\"`،؛؟۔׃।॥";
    private static final String NEVER_IN_HOSTS = ",;!'()*|&=^{}";
    private static final String TRAILING = ".,;:!?'”’»…";
    private static final String EMPHASIS = "*_~";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String text;

    /** Where each character of emphasis first occurs, or -1. */
    private final int[] emphasis;

    private final List<TextSpan> found = new ArrayList<>();

    /** The first {@code @} that is not searched yet, or -1. */
    private int nextAt;

    private AutolinkFinder(String text) {
        this.text = text;
        this.emphasis = EMPHASIS.chars().map(text::indexOf).toArray();
        this.nextAt = text.indexOf('@');
    }

    /** Returns the addresses, in the order of the text. */
    static List<TextSpan> find(String text) {
        AutolinkFinder finder = new AutolinkFinder(text);
        finder.findAll();
        return finder.found;
    }

    private void findAll() {
        Matcher start = START.matcher(text);
        int done = 0;
        while (start.find()) {
            if (start.start() >= done) {
                findEmails(done, start.start());
                int end = endOfRun(start.end());
                TextSpan link = withoutEnding(new TextSpan(start.start(), end));
                boolean valid = isWebAddress(link, start.end());
                if (valid) {
                    found.add(link);
                }
                done = valid ? link.end() : end;
            }
        }
        findEmails(done, text.length());
    }

    // Punctuation that hosts never have ends an address before its path begins.
    private int endOfRun(int hostStart) {
        int end = hostStart;
        boolean inHost = true;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            inHost = inHost && "/?#".indexOf(c) < 0;
            if (isEnd(c) || (inHost && NEVER_IN_HOSTS.indexOf(c) >= 0)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Returns whether a character ends every address. */
    static boolean isEnd(int c) {
        return END_CHARACTERS.indexOf(c) >= 0
                || (c >= 0x3000 && c <= 0x303f && !Character.isLetterOrDigit(c))
                || (c >= 0xff00 && c <= 0xff65 && !Character.isLetterOrDigit(c))
                || InvisibleCharacters.isInvisible(c);
    }

    private TextSpan withoutEnding(TextSpan run) {
        int[] unopened = new int[CLOSING.length()];
        for (int i = run.start(); i < run.end(); i++) {
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i));
            if (opening >= 0) {
                unopened[opening]--;
            } else if (closing >= 0) {
                unopened[closing]++;
            }
        }
        int end = run.end();
        while (end > run.start()) {
            char last = text.charAt(end - 1);
            int closing = CLOSING.indexOf(last);
            if (closing >= 0 && unopened[closing] > 0) {
                unopened[closing]--;
            } else if (TRAILING.indexOf(last) < 0 && !isEmphasisOpenedBefore(run.start(), last)) {
                break;
            }
            end--;
        }
        return new TextSpan(run.start(), end);
    }

    private boolean isEmphasisOpenedBefore(int start, char last) {
        int kind = EMPHASIS.indexOf(last);
        return kind >= 0 && emphasis[kind] >= 0 && emphasis[kind] < start;
    }

    private boolean isWebAddress(TextSpan link, int startEnd) {
        if (link.end() <= startEnd) {
            return false;
        }
        int host = text.charAt(startEnd - 1) == '/' ? startEnd : link.start();
        return AUTHORITY.matcher(text).region(host, link.end()).lookingAt();
    }

    private void findEmails(int from, int to) {
        int done = from;
        while (nextAt >= 0 && nextAt < from) {
            nextAt = text.indexOf('@', nextAt + 1);
        }
        for (; nextAt >= 0 && nextAt < to; nextAt = text.indexOf('@', nextAt + 1)) {
            int at = nextAt;
            int start = at;
            while (start > done && isLocalPart(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && !PlainText.isAsciiLetterOrDigit(text.charAt(start))) {
                start++;
            }
            Matcher domain = DOMAIN.matcher(text).region(at + 1, to);
            if (start < at && domain.lookingAt()) {
                found.add(new TextSpan(start, domain.end()));
                done = domain.end();
            }
        }
    }

    private static boolean isLocalPart(char c) {
        return PlainText.isAsciiLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }
}
