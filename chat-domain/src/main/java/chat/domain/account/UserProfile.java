package chat.domain.account;

/** A user's public profile and account status, also of a deleted user. */
public record UserProfile(User user, ProfileDetails profile, AccountStatus accountStatus) {
    public UserId id() {
        return user.id();
    }

    /** @return whether the user can sign in */
    public boolean isActive() {
        return accountStatus == AccountStatus.ACTIVE;
    }

    /** @return whether the user is an administrator and can sign in */
    public boolean isActiveAdministrator() {
        return isActive() && user.admin();
    }

    /** @return what remains of the profile when the account is deleted */
    public UserProfile asDeleted() {
        User placeholder = new User(id(), new Username("deleted-" + id().value()), false);
        return new UserProfile(placeholder, ProfileDetails.EMPTY, AccountStatus.DELETED);
    }

    /** @return this user with other profile details */
    public UserProfile withProfile(ProfileDetails other) {
        return new UserProfile(user, other, accountStatus);
    }
}
