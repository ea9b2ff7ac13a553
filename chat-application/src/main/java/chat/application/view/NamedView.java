package chat.application.view;

import chat.domain.message.Author;

/** Who did something. */
public record NamedView(long id, String username) {
    public static NamedView of(Author author) {
        return new NamedView(author.id().value(), author.name().value());
    }
}
