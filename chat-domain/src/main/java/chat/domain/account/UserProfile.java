package chat.domain.account;

/** Somebody as everyone sees them, also when they are here no more. */
public record UserProfile(User user, ProfileDetails profile, AccountStatus accountStatus) {
    public UserId id() {
        return user.id();
    }

    /** Whether they can sign in and do things. */
    public boolean isActive() {
        return accountStatus == AccountStatus.ACTIVE;
    }

    /** Whether they are an administrator who can do something. */
    public boolean isActiveAdministrator() {
        return isActive() && user.admin();
    }

    /** What is left of them when the account is deleted. */
    public UserProfile asDeleted() {
        User nobody = new User(id(), new Username("deleted-" + id().value()), false);
        return new UserProfile(nobody, ProfileDetails.EMPTY, AccountStatus.DELETED);
    }

    /** The same person, described otherwise. */
    public UserProfile withProfile(ProfileDetails other) {
        return new UserProfile(user, other, accountStatus);
    }
}
