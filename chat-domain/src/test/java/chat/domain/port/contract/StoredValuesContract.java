package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.Credentials;
import chat.domain.account.DirectorySearch;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.ProfileDetails;
import chat.domain.account.StatusText;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.NewMessage;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.message.Reaction;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports read stored values even if the rules for new values refuse them. */
public interface StoredValuesContract extends StorageContract {
    String ODD_NAME = "o la!";
    Topic ODD_TOPIC = new Topic(" two\nlines ");
    Content ODD_CONTENT = new Content(" \u0000 ");
    String ODD_EMOJI = "a b";
    ClientId ODD_CLIENT_ID = new ClientId("a client id");
    ProfileDetails ODD_PROFILE =
            new ProfileDetails(new DisplayName(" O\nla "), new StatusText("x".repeat(200)), Optional.empty());

    /** Stores a user, a profile, a room and a message that break the current rules. */
    default Room storeOddValues() {
        User unusual = register(ODD_NAME);
        userDirectory().updateProfile(unusual.id(), before -> ODD_PROFILE);
        Room room = roomLog()
                .createRoom(new NewRoom(new RoomName(" o\tps"), ODD_TOPIC, Visibility.PUBLIC, unusual.id(), NOW))
                .room();
        NewMessage newMessage =
                new NewMessage(room.id(), unusual.id(), ODD_CONTENT, Optional.empty(), Optional.of(ODD_CLIENT_ID));
        Message posted = StorageContract.stored(roomLog().post(newMessage, policy -> new Draft(ODD_CONTENT, NOW)))
                .message();
        react(posted.id(), unusual, ODD_EMOJI, true);
        return room;
    }

    @Test
    default void reads_messages_that_break_the_current_rules() {
        Room room = storeOddValues();
        List<Message> page = history()
                .page(room.id(), new PageRequest(Direction.NEWEST, 0, 10))
                .messages();
        Message message = page.get(1);
        MessageBody post = message.requireBody();
        assertEquals(ODD_NAME, message.author().name().value());
        assertEquals(Optional.of(ODD_CLIENT_ID), message.clientId());
        assertEquals(ODD_CONTENT, post.content());
        assertEquals(List.of(ODD_EMOJI), emoji(post.reactions()));
        assertEquals(List.of(ODD_EMOJI), emoji(history().reactions(message.id())));
        assertEquals(Optional.of(message), history().find(message.id()));
        assertEquals(
                List.of(message),
                history().findByAuthor(message.author().id(), 0).messages());
    }

    @Test
    default void reads_rooms_and_members_that_break_the_current_rules() {
        Room room = storeOddValues();
        Member unusual = rooms().members(room.id()).get(0);
        assertEquals(ODD_NAME, unusual.name().value());
        assertEquals(ODD_PROFILE, unusual.profile().profile());
        RoomSummary view = rooms().find(room.id(), unusual.id()).orElseThrow();
        assertEquals(room, view.room());
        assertEquals(ODD_TOPIC, view.room().topic());
        assertTrue(rooms().listJoined(unusual.id()).contains(view));
        assertEquals(room.name(), adminRooms().list().get(0).room().name());
    }

    @Test
    default void reads_users_that_break_the_current_rules() {
        storeOddValues();
        Credentials account = accounts().find(new Username(ODD_NAME)).orElseThrow();
        UserProfile userProfile = userDirectory().find(account.user().id()).orElseThrow();
        assertEquals(ODD_NAME, account.user().name().value());
        assertEquals(ODD_PROFILE, userProfile.profile());
        DirectorySearch after = new DirectorySearch(NameTokens.tokenize(""), Optional.of(new Username("o")), 10, true);
        assertEquals(List.of(userProfile), userDirectory().search(after));
        assertEquals(
                userProfile, userDirectory().searchAdminRecords(after).get(0).profile());
    }

    @Test
    default void changes_rooms_that_break_the_current_rules() {
        Room room = storeOddValues();
        User unusual = rooms().members(room.id()).get(0).profile().user();
        assertEquals(room.topic(), rename(room.id(), unusual, "ops").topic());
        join(room.id(), register("jan"));
        assertEquals(2, rooms().countMembers(room.id()));
        assertEquals(
                List.of(RoomId.GENERAL, room.id()),
                rooms().listJoined(unusual.id()).stream()
                        .map(summary -> summary.room().id())
                        .toList());
    }

    private static List<String> emoji(List<Reaction> reactions) {
        return reactions.stream().map(reaction -> reaction.emoji().value()).toList();
    }
}
