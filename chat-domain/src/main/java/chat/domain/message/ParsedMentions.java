package chat.domain.message;

import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.text.Folding;
import chat.domain.text.PlainText;
import chat.domain.text.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code @names} in a text, to be resolved among the members of the room. {@link MentionContext} decides where a mention
 * can stand.
 *
 * <p>A mention is an {@code @} or a full-width {@code ＠}, and the longest run of name characters after it. The name without
 * {@code .}, {@code -} and {@code _} at its end goes first. If that is no member's name, the whole run may be one, and then
 * the longest of its beginnings that ends before a letter of a script without blanks, in which text follows a name directly.
 *
 * @param names the first {@value #MAX_NAMES} different names, each as its alternative keys, most likely first
 */
public record ParsedMentions(List<List<String>> names) {
    /** The maximum number of names considered, because each costs look-ups. */
    public static final int MAX_NAMES = 100;

    private static final ParsedMentions NONE = new ParsedMentions(List.of());
    private static final String ROOM_KEYWORD = "room";
    private static final Pattern MENTION = Pattern.compile("[@＠]([\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}._-]+)");
    private static final Pattern SEPARATORS_AT_END = Pattern.compile("(?<![._-])[._-]++$");

    // Twice as many as a name may have, because folding can make it shorter.
    private static final int MAX_BEGINNING = 2 * Username.MAX_LENGTH;

    /** Finds the names in the content of a message, in time proportional to its length. */
    public static ParsedMentions parse(Content content) {
        String text = content.value();
        // Most messages have none, and searching for a character is cheap.
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return NONE;
        }
        Set<List<String>> names = new LinkedHashSet<>();
        MentionContext context = new MentionContext(text);
        Matcher call = MENTION.matcher(text);
        while (names.size() < MAX_NAMES && call.find()) {
            if (context.accepts(call.start(), call.end())) {
                List<String> alternatives = alternatives(call.group(1));
                if (!alternatives.isEmpty()) {
                    names.add(alternatives);
                }
            }
        }
        return new ParsedMentions(List.copyOf(names));
    }

    private static List<String> alternatives(String run) {
        Set<String> keys = new LinkedHashSet<>();
        String name = SEPARATORS_AT_END.matcher(run).replaceFirst("");
        add(keys, name);
        add(keys, run);
        List<Integer> ends = new ArrayList<>();
        for (int end = 0; end < name.length() && ends.size() < MAX_BEGINNING; ) {
            int next = name.codePointAt(end);
            if (Scripts.isWithoutBlanks(next)) {
                ends.add(0, end);
            }
            end += Character.charCount(next);
        }
        ends.forEach(end ->
                add(keys, SEPARATORS_AT_END.matcher(name.substring(0, end)).replaceFirst("")));
        return List.copyOf(keys);
    }

    private static void add(Set<String> keys, String name) {
        String key = Folding.key(name);
        int length = PlainText.length(key);
        if (length >= Username.MIN_LENGTH && length <= Username.MAX_LENGTH) {
            keys.add(key);
        }
    }

    /** @return the keys of the usernames that decide who is mentioned */
    public Set<String> keys() {
        return names.stream()
                .flatMap(List::stream)
                .filter(key -> !key.equals(ROOM_KEYWORD))
                .collect(Collectors.toSet());
    }

    /**
     * Decides who is mentioned.
     *
     * @param members the members of the room by the keys of their usernames; those with other keys than {@link #keys} may
     *     be missing
     */
    public Mentions resolve(Map<String, UserId> members) {
        Set<UserId> found = new LinkedHashSet<>();
        boolean room = false;
        for (List<String> alternatives : names) {
            for (String key : alternatives) {
                UserId member = members.get(key);
                if (key.equals(ROOM_KEYWORD)) {
                    room = true;
                    break;
                } else if (member != null) {
                    found.add(member);
                    break;
                }
            }
        }
        return new Mentions(List.copyOf(found), room);
    }
}
