package chat.domain.message;

/**
 * The result of posting a message.
 *
 * @param message the message that was posted
 * @param duplicate whether an earlier request with the same client id had posted it; it is not published again
 */
public record PostResult(Message message, boolean duplicate) {}
