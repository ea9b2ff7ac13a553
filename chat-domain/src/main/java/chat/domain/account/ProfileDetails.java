package chat.domain.account;

import java.util.Optional;

/**
 * The part of a profile that users edit themselves.
 *
 * @param avatar the {@link Avatar#digest()} of their picture; empty for none
 */
public record ProfileDetails(DisplayName name, StatusText status, Optional<String> avatar) {
    public static final ProfileDetails EMPTY = new ProfileDetails(DisplayName.NONE, StatusText.NONE, Optional.empty());

    /** @return these details with another name or status; an empty parameter keeps the current value */
    public ProfileDetails withNameAndStatus(Optional<DisplayName> otherName, Optional<StatusText> otherStatus) {
        return new ProfileDetails(otherName.orElse(name), otherStatus.orElse(status), avatar);
    }

    /**
     * @param digest the digest of the picture; empty for none
     * @return these details with that picture
     */
    public ProfileDetails withAvatar(Optional<String> digest) {
        return new ProfileDetails(name, status, digest);
    }
}
