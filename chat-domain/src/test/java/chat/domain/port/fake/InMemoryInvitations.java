package chat.domain.port.fake;

import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.invitation.Entrance;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.Inviting;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.member.Governance;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Author;
import chat.domain.port.Invitations;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@link Invitations} in memory. */
final class InMemoryInvitations implements Invitations {
    private final InMemoryState state;
    private final InMemoryAccounts accounts;
    private final Map<LinkHash, Invitation> made = new LinkedHashMap<>();

    InMemoryInvitations(InMemoryState state, InMemoryAccounts accounts) {
        this.state = state;
        this.accounts = accounts;
    }

    @Override
    public Invitation make(LinkHash link, Inviting inviting) {
        return state.alone(() -> {
            User by = state.acting(inviting.by()).user();
            inviting.requireAllowed(by, inviting.room().map(id -> standing(id, by)));
            Invitation invitation = new Invitation(
                    new InvitationId(made.size() + 1L),
                    Author.of(by),
                    inviting.room().map(id -> state.room(id).room),
                    inviting.at(),
                    inviting.terms(),
                    Invitation.Consumption.NONE);
            made.put(link, invitation);
            audit(invitation, AuditAct.INVITATION_MADE, inviting.by(), inviting.at());
            return invitation;
        });
    }

    private Standing standing(RoomId room, User user) {
        return state.room(room).standing(user);
    }

    private void audit(Invitation invitation, AuditAct act, UserId by, Instant at) {
        AuditEntry entry =
                new AuditEntry(at, by, act, Optional.empty(), invitation.room().map(Room::id), Map.of());
        state.audit(entry.with("invitation_id", Long.toString(invitation.id().value())));
    }

    @Override
    public List<Invitation> of(User user) {
        return state.alone(() -> made.keySet().stream()
                .flatMap(link -> current(link).stream())
                .filter(invitation -> invitation.isGovernedBy(user, role(invitation, user)))
                .sorted(Comparator.comparing((Invitation one) -> -one.id().value()))
                .toList());
    }

    private Optional<Role> role(Invitation invitation, User user) {
        return invitation.room().flatMap(room -> standing(room.id(), user).role());
    }

    @Override
    public Optional<Invitation> find(LinkHash link) {
        return state.alone(() -> current(link));
    }

    // As its room is now; gone, if that is.
    private Optional<Invitation> current(LinkHash link) {
        return Optional.ofNullable(made.get(link))
                .filter(one -> state.isActive(one.by().id()))
                .filter(one -> one.room().isEmpty()
                        || state.rooms.containsKey(one.room().get().id()))
                .map(one -> new Invitation(
                        one.id(),
                        one.by(),
                        one.room().map(room -> state.room(room.id()).room),
                        one.createdAt(),
                        one.terms(),
                        one.consumption()));
    }

    @Override
    public void revoke(InvitationId id, UserId by, Instant now) {
        state.alone(() -> {
            LinkHash link = made.entrySet().stream()
                    .filter(entry -> entry.getValue().id().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(LinkToken::unknown);
            Invitation invitation = current(link).orElseThrow(LinkToken::unknown);
            User user = state.acting(by).user();
            if (!invitation.isGovernedBy(user, role(invitation, user))) {
                throw LinkToken.unknown();
            }
            if (!invitation.consumption().revoked()) {
                made.put(link, invitation.revoked());
                audit(invitation, AuditAct.INVITATION_REVOKED, by, now);
            }
        });
    }

    @Override
    public Optional<RoomId> accept(LinkHash link, UserId by, Instant now) {
        return state.alone(() -> {
            Invitation invitation = current(link).orElseThrow(LinkToken::unknown);
            if (invitation.room().isEmpty()) {
                invitation.requireGood(now);
                return Optional.empty();
            }
            RoomId room = invitation.room().get().id();
            User user = state.acting(by).user();
            if (invitation.accept(standing(room, user), now).act() == Governance.Act.JOIN) {
                enter(link, user, now);
            }
            return Optional.of(room);
        });
    }

    @Override
    public User register(Username name, PasswordHash hash, Optional<LinkHash> shown, Admission rule, Instant now) {
        return state.alone(() -> {
            boolean first = state.accounts.isEmpty();
            Optional<Invitation> used = rule.decide(new Entrance(first, shown.flatMap(this::current)));
            User user = accounts.add(name, hash, now);
            if (used.isPresent()) {
                enter(shown.orElseThrow(), user, now);
            }
            return user;
        });
    }

    private void enter(LinkHash link, User user, Instant now) {
        Invitation invitation = Objects.requireNonNull(made.get(link));
        made.put(link, invitation.usedOnce());
        invitation
                .room()
                .ifPresent(room -> new InMemoryGoverning(state)
                        .join(state.room(room.id()), user, Role.MEMBER, Optional.empty(), now));
    }
}
