package chat.domain.message;

import chat.domain.account.Username;
import chat.domain.text.Folding;
import chat.domain.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code @names} in a text, to be resolved among the members of the room. A mention is an {@code @}, not after a
 * letter or digit, followed by the longest run of name characters; if no member has that name, trailing {@code .},
 * {@code -} and {@code _} count as punctuation.
 *
 * @param names the first {@value #MAX_NAMES} different names, each as its alternative keys, most likely first
 * @param room whether {@code @room} is mentioned, which means all members
 */
public record ParsedMentions(List<List<String>> names, boolean room) {
    /** The maximum number of names considered, because each costs a look-up. */
    public static final int MAX_NAMES = 100;

    private static final String ROOM_KEYWORD = "room";
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{Nd}._-]+)");
    private static final Pattern PUNCTUATION = Pattern.compile("[._-]+$");

    /** Finds a member by the key of their username. */
    @FunctionalInterface
    public interface MemberLookup<T, E extends Exception> {
        Optional<T> find(String key) throws E;
    }

    public static ParsedMentions parse(Content content) {
        Set<List<String>> names = new LinkedHashSet<>();
        boolean room = false;
        Matcher call = MENTION.matcher(content.value());
        while (call.find() && names.size() < MAX_NAMES) {
            boolean atWordStart = call.start() == 0
                    || !Character.isLetterOrDigit(content.value().codePointBefore(call.start()));
            List<String> alternatives = atWordStart ? alternatives(call.group(1)) : List.of();
            if (alternatives.contains(ROOM_KEYWORD)) {
                room = true;
            } else if (!alternatives.isEmpty()) {
                names.add(alternatives);
            }
        }
        return new ParsedMentions(List.copyOf(names), room);
    }

    private static List<String> alternatives(String run) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : List.of(run, PUNCTUATION.matcher(run).replaceFirst(""))) {
            String key = Folding.key(name);
            int length = PlainText.length(key);
            if (length >= Username.MIN_LENGTH && length <= Username.MAX_LENGTH) {
                keys.add(key);
            }
        }
        return List.copyOf(keys);
    }

    /** @return the mentioned members, each once */
    public <T, E extends Exception> List<T> resolve(MemberLookup<T, E> members) throws E {
        Set<T> found = new LinkedHashSet<>();
        for (List<String> alternatives : names) {
            Optional<T> member = Optional.empty();
            for (int i = 0; i < alternatives.size() && member.isEmpty(); i++) {
                member = members.find(alternatives.get(i));
            }
            member.ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }
}
