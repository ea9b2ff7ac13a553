package chat.domain.message;

/**
 * What became of a post.
 *
 * @param message the message as it was first posted
 * @param duplicate whether it had been posted before, by the same client id: nobody else hears of it
 */
public record PostResult(Message message, boolean duplicate) {}
