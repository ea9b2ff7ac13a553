package chat.domain.port.fake;

import chat.domain.account.AccountPolicy;
import chat.domain.account.AccountStatus;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.Avatar;
import chat.domain.account.DirectorySearch;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.ProfileDetails;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Decision;
import chat.domain.port.UserDirectory;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** {@link UserDirectory} in memory. */
final class InMemoryUserDirectory implements UserDirectory {
    private final InMemoryState state;

    InMemoryUserDirectory(InMemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<UserProfile> find(UserId id) {
        return state.locked(() -> Optional.ofNullable(state.profiles.get(id)));
    }

    @Override
    public List<UserProfile> findAll(Collection<UserId> ids) {
        return state.locked(() -> state.profiles.values().stream()
                .filter(userProfile -> ids.contains(userProfile.id()))
                .sorted(Comparator.comparing(userProfile -> userProfile.id().value()))
                .toList());
    }

    @Override
    public List<UserProfile> search(DirectorySearch search) {
        return state.locked(() -> state.profiles.values().stream()
                .filter(matches(search))
                .filter(userProfile -> isAfter(search, userProfile))
                .sorted(Comparator.comparing((UserProfile userProfile) -> hasOtherAccents(search, userProfile))
                        .thenComparing(InMemoryUserDirectory::key))
                .limit(search.limit())
                .toList());
    }

    private static Predicate<UserProfile> matches(DirectorySearch search) {
        return userProfile -> (userProfile.isActive()
                        || (search.includeDeactivated() && userProfile.accountStatus() == AccountStatus.DEACTIVATED))
                && search.tokens().isPrefixMatchOf(tokens(userProfile));
    }

    private boolean isAfter(DirectorySearch search, UserProfile userProfile) {
        if (search.after().isEmpty()) {
            return true;
        }
        Username after = search.after().get();
        boolean otherAccents = state.profiles.values().stream()
                .filter(candidate -> key(candidate).equals(after.key()))
                .findFirst()
                .map(candidate -> hasOtherAccents(search, candidate))
                .orElseGet(() -> !search.tokens().isTypedPrefixMatchOf(NameTokens.of(after, DisplayName.NONE)));
        int byAccents = Boolean.compare(hasOtherAccents(search, userProfile), otherAccents);
        return byAccents > 0 || (byAccents == 0 && key(userProfile).compareTo(after.key()) > 0);
    }

    private static boolean hasOtherAccents(DirectorySearch search, UserProfile userProfile) {
        return !search.tokens().isTypedPrefixMatchOf(tokens(userProfile));
    }

    private static NameTokens tokens(UserProfile userProfile) {
        return NameTokens.of(userProfile.user().name(), userProfile.profile().name());
    }

    private static String key(UserProfile userProfile) {
        return userProfile.user().name().key();
    }

    @Override
    public List<AdminUserRecord> searchAdminRecords(DirectorySearch search) {
        return search(search).stream()
                .map(userProfile -> new AdminUserRecord(
                        userProfile,
                        state.registered(userProfile.id()),
                        Optional.ofNullable(state.lastSeen.get(userProfile.id()))))
                .toList();
    }

    @Override
    public UserProfile updateAccount(
            UserId target, UserId actor, Instant at, Decision<AccountPolicy, UserProfile> rule) {
        return state.locked(() -> {
            User administrator = state.requireActor(actor).user();
            state.user(target);
            UserProfile before = find(target).orElseThrow();
            long administrators = state.profiles.values().stream()
                    .filter(UserProfile::isActiveAdministrator)
                    .count();
            AccountPolicy policy = new AccountPolicy(administrator, before, (int) administrators);
            UserProfile after = rule.decide(policy);
            AuditAction.ofAccountChange(policy.target(), after)
                    .forEach(action -> state.audit(AuditEntry.onUser(target, action, actor, at)));
            if (before.isActive() && !after.isActive()) {
                state.closeAccount(target);
            }
            state.updateUser(before, after);
            return after;
        });
    }

    @Override
    public UserProfile setAvatar(UserId user, Optional<Avatar> avatar) {
        return state.locked(() -> {
            state.requireActor(user);
            avatar.ifPresentOrElse(image -> state.avatars.put(user, image), () -> state.avatars.remove(user));
            return updateProfile(user, profile -> profile.withAvatar(avatar.map(Avatar::digest)));
        });
    }

    @Override
    public Optional<Avatar> findAvatar(UserId user) {
        return state.locked(() -> Optional.ofNullable(state.avatars.get(user)));
    }

    @Override
    public void delete(UserId user, boolean erase, Instant at) {
        state.locked(() -> new InMemoryDeleteAccount(state, state.requireActor(user), at).apply(erase));
    }

    @Override
    public UserProfile updateProfile(UserId user, UnaryOperator<ProfileDetails> change) {
        return state.locked(() -> {
            UserProfile before = state.requireActor(user);
            UserProfile after = before.withProfile(change.apply(before.profile()));
            state.updateUser(before, after);
            return after;
        });
    }
}
