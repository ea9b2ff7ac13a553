package chat.domain.room;

import chat.domain.ChatException;
import chat.domain.text.LineRule;

/**
 * The topic of a room: a line of at most 250 characters, trimmed, without control characters; empty for none. The
 * constructor does not validate, so that every stored value can be read.
 */
public record Topic(String value) {
    public static final int MAX_LENGTH = 250;
    public static final Topic NONE = new Topic("");

    private static final LineRule RULE = new LineRule("topic", "A topic", MAX_LENGTH);

    /**
     * Parses a new topic.
     *
     * @throws ChatException {@code bad_request} on the field {@code topic}
     */
    public static Topic parse(String typed) {
        return new Topic(RULE.parse(typed));
    }
}
