package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.AccountStatus;
import chat.domain.account.Avatar;
import chat.domain.account.ProfileDetails;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.TextMessage;
import chat.domain.port.UserDirectory;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link UserDirectory} for avatars and for deleted accounts. */
public interface DeleteAccountContract extends StorageContract {

    @Test
    default void stores_replaces_and_removes_the_avatar() {
        User ola = register("ola");
        Avatar one = new Avatar(new byte[] {1, 2, 3});
        Avatar two = new Avatar(new byte[] {4});
        assertEquals(Optional.empty(), userDirectory().findAvatar(ola.id()));
        UserProfile updated = userDirectory().setAvatar(ola.id(), Optional.of(one));
        assertEquals(Optional.of(one.digest()), updated.profile().avatar());
        assertEquals(Optional.of(one), userDirectory().findAvatar(ola.id()));
        userDirectory().setAvatar(ola.id(), Optional.of(two));
        assertEquals(Optional.of(two), userDirectory().findAvatar(ola.id()));
        userDirectory().setAvatar(ola.id(), Optional.empty());
        assertEquals(Optional.empty(), userDirectory().findAvatar(ola.id()));
        assertEquals(3, publishedEvents().changedUsers().size());
    }

    @Test
    default void a_deleted_account_leaves_only_its_messages() {
        User ola = register("ola");
        User jan = register("jan");
        sessions().open(new Session(new SessionId("jan1"), jan, NOW, NOW), Optional.empty());
        userDirectory().setAvatar(jan.id(), Optional.of(new Avatar(new byte[] {1})));
        Message posted = post(RoomId.GENERAL, jan, "I was here").message();
        publishedEvents().clear();
        userDirectory().delete(jan.id(), false, LATER);
        UserProfile left = userDirectory().find(jan.id()).orElseThrow();
        assertEquals(new Username("deleted-" + jan.id().value()), left.user().name());
        assertEquals(ProfileDetails.EMPTY, left.profile());
        assertEquals(AccountStatus.DELETED, left.accountStatus());
        assertEquals(Optional.empty(), userDirectory().findAvatar(jan.id()));
        assertEquals(List.of(), sessions().listByUser(jan.id()));
        assertEquals(List.of(jan.id()), publishedEvents().closedAccounts());
        assertEquals(List.of(left), publishedEvents().changedUsers());
        assertTrue(publishedEvents().rows(RoomId.GENERAL).get(0) instanceof MembershipEvent event
                && event.type() == MembershipEventType.LEFT);
        assertEquals(1, rooms().members(RoomId.GENERAL).size());
        assertEquals(
                posted.requireBody(), history().find(posted.id()).orElseThrow().requireBody());
        assertEquals(Optional.empty(), accounts().find(new Username("jan")));
        assertTrue(rooms().listJoined(ola.id()).size() == 1);
    }

    @Test
    default void frees_the_username_for_another_user() {
        User ola = register("ola");
        User jan = register("jan");
        userDirectory().delete(jan.id(), false, LATER);
        Message before =
                post(RoomId.GENERAL, ola, "where is @jan and @deleted-2").message();
        assertEquals(List.of(), before.requireBody().mentions().users());
        User other = register("jan");
        Message after = post(RoomId.GENERAL, ola, "hello @jan").message();
        assertEquals(List.of(other.id()), after.requireBody().mentions().users());
    }

    @Test
    default void refuses_changes_by_a_deleted_account() {
        register("ola");
        User jan = register("jan");
        userDirectory().delete(jan.id(), false, LATER);
        assertRefused(UNAUTHENTICATED, () -> userDirectory().delete(jan.id(), true, LATER));
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
        assertRefused(
                UNAUTHENTICATED,
                () -> sessions().open(new Session(new SessionId("jan2"), jan, NOW, NOW), Optional.empty()));
    }

    @Test
    default void refuses_to_delete_the_last_administrator_and_last_owners_of_shared_rooms() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(CONFLICT, () -> userDirectory().delete(ola.id(), false, LATER));
        RoomId ops = createRoom("ops", jan).id();
        RoomId alone = createRoom("alone", jan).id();
        join(ops, ola);
        assertRefused(CONFLICT, () -> userDirectory().delete(jan.id(), false, LATER));
        leave(ops, ola);
        userDirectory().delete(jan.id(), false, LATER);
        assertEquals(List.of(), rooms().members(alone));
    }

    @Test
    default void erases_only_the_messages_of_the_deleted_user() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        List<MessageId> messages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            messages.add(post(i % 2 == 0 ? ops : RoomId.GENERAL, jan, "secret " + i)
                    .message()
                    .id());
            post(ops, ola, "public " + i);
        }
        react(messages.get(0), ola, "👍", true);
        userDirectory().delete(jan.id(), true, LATER);
        awaitBackgroundTasks();
        for (MessageId id : messages) {
            assertInstanceOf(DeletedMessage.class, history().find(id).orElseThrow());
        }
        assertEquals(
                60,
                publishedEvents().rows(ops).stream()
                        .filter(row ->
                                row instanceof TextMessage && row.author().id().equals(ola.id()) && row.isNew())
                        .count());
        assertEquals(0, unread(ops, ola).messages());
    }
}
