package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.WRONG_CREDENTIALS;

import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Account;
import chat.domain.user.PasswordHash;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.State;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
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
        return state.alone(() -> add(name, hash, now));
    }

    User add(Username name, PasswordHash hash, Instant now) {
        if (byName(name).isPresent()) {
            throw ChatException.field(NAME_TAKEN, "username", "taken", "This username is taken.");
        }
        UserId id = new UserId(state.accounts.size() + 1L);
        User user = new User(id, name, state.accounts.isEmpty());
        state.accounts.put(id, new Account(user, hash));
        state.registered.put(id, now);
        state.people.put(id, new Person(user, Profile.EMPTY, State.ACTIVE));
        joinGeneral(user, now);
        return user;
    }

    private void joinGeneral(User user, Instant now) {
        InMemoryRoom general = state.room(RoomId.GENERAL);
        general.enter(user.id(), Role.MEMBER);
        Message joined =
                Message.moved(RoomId.GENERAL, general.head().next(), Message.Kind.JOINED, Author.of(user), now);
        general.put(joined);
        state.announcer.committed(List.of(joined));
    }

    @Override
    public Optional<Account> find(Username name) {
        return state.alone(() -> byName(name));
    }

    private Optional<Account> byName(Username name) {
        return state.accounts.values().stream()
                .filter(account -> account.user().name().key().equals(name.key()))
                .findFirst();
    }

    @Override
    public boolean none() {
        return state.alone(state.accounts::isEmpty);
    }

    @Override
    public void rehash(UserId user, PasswordHash from, PasswordHash to) {
        state.alone(() -> {
            Account account = state.accounts.get(user);
            if (account != null && account.passwordHash().equals(from)) {
                setHash(user, to);
            }
        });
    }

    private void setHash(UserId user, PasswordHash hash) {
        state.accounts.computeIfPresent(user, (id, account) -> new Account(account.user(), hash));
    }

    @Override
    public void changePassword(UserId user, PasswordHash hash) {
        state.alone(() -> {
            setHash(user, hash);
            endReset(user);
            state.endSessions(session -> session.user().id().equals(user));
        });
    }

    @Override
    public void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId kept) {
        state.alone(() -> {
            state.acting(user);
            Account account = Objects.requireNonNull(state.accounts.get(user));
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
