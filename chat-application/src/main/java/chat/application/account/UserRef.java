package chat.application.account;

import chat.domain.message.Author;

/** A reference to a user, for example to the one who acted. */
public record UserRef(long id, String username) {
    public static UserRef of(Author author) {
        return new UserRef(author.id().value(), author.name().value());
    }
}
