package chat.application.account;

import chat.domain.message.Author;

/** Who did something. */
public record UserRef(long id, String username) {
    public static UserRef of(Author author) {
        return new UserRef(author.id().value(), author.name().value());
    }
}
