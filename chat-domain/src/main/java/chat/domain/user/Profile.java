package chat.domain.user;

import java.util.Optional;

/**
 * What a person tells of themselves.
 *
 * @param avatar the {@link Avatar#digest()} of their picture, if they have one
 */
public record Profile(DisplayName name, StatusText status, Optional<String> avatar) {
    public static final Profile EMPTY = new Profile(DisplayName.NONE, StatusText.NONE, Optional.empty());

    /** The same with another name or status; what is empty stays. */
    public Profile with(Optional<DisplayName> otherName, Optional<StatusText> otherStatus) {
        return new Profile(otherName.orElse(name), otherStatus.orElse(status), avatar);
    }

    /** The same with that picture, or none. */
    public Profile depicted(Optional<String> digest) {
        return new Profile(name, status, digest);
    }
}
