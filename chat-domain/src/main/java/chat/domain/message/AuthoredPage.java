package chat.domain.message;

import java.util.List;
import java.util.Optional;

/**
 * A page of the messages of one author.
 *
 * @param next where the next page starts; empty if there is none
 */
public record AuthoredPage(List<Message> messages, Optional<Long> next) {}
