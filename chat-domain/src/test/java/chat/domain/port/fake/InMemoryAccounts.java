package chat.domain.port.fake;

import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.WRONG_CREDENTIALS;

import chat.domain.ChatException;
import chat.domain.account.AccountStatus;
import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.ProfileDetails;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.membership.Role;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@link Accounts} in memory. */
final class InMemoryAccounts implements Accounts {
    private final InMemoryState state;

    InMemoryAccounts(InMemoryState state) {
        this.state = state;
    }

    @Override
    public User register(Username name, PasswordHash hash, Instant now) {
        return state.locked(() -> add(name, hash, now));
    }

    User add(Username name, PasswordHash hash, Instant now) {
        if (byName(name).isPresent()) {
            throw ChatException.forField(NAME_TAKEN, "username", "taken", "This username is taken.");
        }
        UserId id = new UserId(state.accounts.size() + 1L);
        User user = new User(id, name, state.accounts.isEmpty());
        state.accounts.put(id, new Credentials(user, hash));
        state.registered.put(id, now);
        state.profiles.put(id, new UserProfile(user, ProfileDetails.EMPTY, AccountStatus.ACTIVE));
        joinGeneral(user, now);
        return user;
    }

    private void joinGeneral(User user, Instant now) {
        InMemoryRoom general = state.room(RoomId.GENERAL);
        general.addMember(user.id(), Role.MEMBER);
        Message joined = Message.membershipEvent(
                RoomId.GENERAL, general.head().next(), MembershipEventType.JOINED, Author.of(user), now);
        general.put(joined);
        state.publisher.messagesChanged(List.of(joined));
    }

    @Override
    public Optional<Credentials> find(Username name) {
        return state.locked(() -> byName(name));
    }

    private Optional<Credentials> byName(Username name) {
        return state.accounts.values().stream()
                .filter(account -> account.user().name().key().equals(name.key()))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return state.locked(state.accounts::isEmpty);
    }

    @Override
    public void rehash(UserId user, PasswordHash from, PasswordHash to) {
        state.locked(() -> {
            Credentials account = state.accounts.get(user);
            if (account != null && account.passwordHash().equals(from)) {
                setHash(user, to);
            }
        });
    }

    private void setHash(UserId user, PasswordHash hash) {
        state.accounts.computeIfPresent(user, (id, account) -> new Credentials(account.user(), hash));
    }

    @Override
    public void changePassword(UserId user, PasswordHash hash) {
        state.locked(() -> {
            setHash(user, hash);
            endReset(user);
            state.endSessions(session -> session.user().id().equals(user));
        });
    }

    @Override
    public void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId kept) {
        state.locked(() -> {
            state.requireActor(user);
            Credentials account = Objects.requireNonNull(state.accounts.get(user));
            if (!account.passwordHash().equals(from)) {
                throw new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong.");
            }
            setHash(user, to);
            endReset(user);
            state.endSessions(
                    session -> session.user().id().equals(user) && !session.id().equals(kept));
        });
    }

    private void endReset(UserId user) {
        state.resets.values().removeIf(reset -> reset.user().equals(user));
    }
}
