package chat.domain.port.fake;

import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.NewInvitation;
import chat.domain.invitation.RegistrationPolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.port.Decision;
import chat.domain.port.Invitations;
import chat.domain.room.RoomId;
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
    private final Map<LinkHash, Invitation> byLink = new LinkedHashMap<>();

    InMemoryInvitations(InMemoryState state, InMemoryAccounts accounts) {
        this.state = state;
        this.accounts = accounts;
    }

    @Override
    public Invitation create(LinkHash link, NewInvitation newInvitation) {
        return state.locked(() -> {
            User actor = state.requireActor(newInvitation.actor()).user();
            newInvitation.requireAllowed(actor, newInvitation.room().map(id -> roomPolicy(id, actor)));
            Invitation invitation = new Invitation(
                    new InvitationId(byLink.size() + 1L),
                    Author.of(actor),
                    newInvitation.room().map(id -> state.room(id).room),
                    newInvitation.at(),
                    newInvitation.limits(),
                    Invitation.InvitationUsage.NONE);
            byLink.put(link, invitation);
            state.audit(
                    invitation.toAuditEntry(AuditAction.INVITATION_MADE, newInvitation.actor(), newInvitation.at()));
            return invitation;
        });
    }

    private RoomPolicy roomPolicy(RoomId room, User user) {
        return state.room(room).roomPolicy(user);
    }

    @Override
    public List<Invitation> listManageableBy(User user) {
        return state.locked(() -> byLink.keySet().stream()
                .flatMap(link -> current(link).stream())
                .filter(invitation -> invitation.isManageableBy(user, role(invitation, user)))
                .sorted(Comparator.comparing((Invitation one) -> -one.id().value()))
                .toList());
    }

    private Optional<Role> role(Invitation invitation, User user) {
        return invitation.room().flatMap(room -> roomPolicy(room.id(), user).role());
    }

    @Override
    public Optional<Invitation> find(LinkHash link) {
        return state.locked(() -> current(link));
    }

    // The invitation with its current room; empty if the room is deleted or the creator's account is not active.
    private Optional<Invitation> current(LinkHash link) {
        return Optional.ofNullable(byLink.get(link))
                .filter(one -> state.isActive(one.createdBy().id()))
                .filter(one -> one.room().isEmpty()
                        || state.rooms.containsKey(one.room().get().id()))
                .map(one -> new Invitation(
                        one.id(),
                        one.createdBy(),
                        one.room().map(room -> state.room(room.id()).room),
                        one.createdAt(),
                        one.limits(),
                        one.usage()));
    }

    @Override
    public void revoke(InvitationId id, UserId actor, Instant now) {
        state.locked(() -> {
            LinkHash link = byLink.entrySet().stream()
                    .filter(entry -> entry.getValue().id().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(LinkToken::notFound);
            Invitation invitation = current(link).orElseThrow(LinkToken::notFound);
            User user = state.requireActor(actor).user();
            if (!invitation.isManageableBy(user, role(invitation, user))) {
                throw LinkToken.notFound();
            }
            if (!invitation.usage().revoked()) {
                byLink.put(link, invitation.revoked());
                state.audit(invitation.toAuditEntry(AuditAction.INVITATION_REVOKED, actor, now));
            }
        });
    }

    @Override
    public Optional<RoomId> accept(LinkHash link, UserId actor, Instant now) {
        return state.locked(() -> {
            Invitation invitation = current(link).orElseThrow(LinkToken::notFound);
            if (invitation.room().isEmpty()) {
                invitation.requireUsable(now);
                return Optional.empty();
            }
            RoomId room = invitation.room().get().id();
            User user = state.requireActor(actor).user();
            if (invitation.accept(roomPolicy(room, user), now).action() == RoomChange.Action.JOIN) {
                useInvitation(link, user, now);
            }
            return Optional.of(room);
        });
    }

    @Override
    public User register(
            Username name,
            PasswordHash hash,
            Optional<LinkHash> link,
            Decision<RegistrationPolicy, Optional<Invitation>> rule,
            Instant now) {
        return state.locked(() -> {
            boolean first = state.accounts.isEmpty();
            Optional<Invitation> used = rule.decide(new RegistrationPolicy(first, link.flatMap(this::current)));
            User user = accounts.add(name, hash, now);
            if (used.isPresent()) {
                useInvitation(link.orElseThrow(), user, now);
            }
            return user;
        });
    }

    private void useInvitation(LinkHash link, User user, Instant now) {
        Invitation invitation = Objects.requireNonNull(byLink.get(link));
        byLink.put(link, invitation.withOneMoreUse());
        invitation
                .room()
                .ifPresent(room -> new InMemoryChangeRoom(state)
                        .join(state.room(room.id()), user, Role.MEMBER, Optional.empty(), now));
    }
}
