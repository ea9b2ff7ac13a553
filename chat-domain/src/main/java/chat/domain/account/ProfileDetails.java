package chat.domain.account;

import java.util.Optional;

/**
 * What a person tells of themselves.
 *
 * @param avatar the {@link Avatar#digest()} of their picture, if they have one
 */
public record ProfileDetails(DisplayName name, StatusText status, Optional<String> avatar) {
    public static final ProfileDetails EMPTY = new ProfileDetails(DisplayName.NONE, StatusText.NONE, Optional.empty());

    /** The same with another name or status; what is empty stays. */
    public ProfileDetails withNameAndStatus(Optional<DisplayName> otherName, Optional<StatusText> otherStatus) {
        return new ProfileDetails(otherName.orElse(name), otherStatus.orElse(status), avatar);
    }

    /** The same with that picture, or none. */
    public ProfileDetails withAvatar(Optional<String> digest) {
        return new ProfileDetails(name, status, digest);
    }
}
