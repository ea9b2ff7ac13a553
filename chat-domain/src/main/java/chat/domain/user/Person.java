package chat.domain.user;

/** Somebody as everyone sees them, also when they are here no more. */
public record Person(User user, Profile profile, State state) {
    public UserId id() {
        return user.id();
    }

    /** Whether they can sign in and do things. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether they are an administrator who can do something. */
    public boolean governs() {
        return isActive() && user.admin();
    }

    /** What is left of them when the account is deleted. */
    public Person deleted() {
        User nobody = new User(id(), new Username("deleted-" + id().value()), false);
        return new Person(nobody, Profile.EMPTY, State.DELETED);
    }

    /** The same person, described otherwise. */
    public Person described(Profile other) {
        return new Person(user, other, state);
    }
}
