package chat.domain.message;

import java.util.List;
import java.util.Optional;

/**
 * A part of all that somebody wrote.
 *
 * @param next where the next part begins, if there is one
 */
public record AuthoredPage(List<Message> messages, Optional<Long> next) {}
