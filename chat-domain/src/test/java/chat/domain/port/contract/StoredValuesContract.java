package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.Post;
import chat.domain.message.Posting;
import chat.domain.message.Reaction;
import chat.domain.message.Window;
import chat.domain.message.Window.Edge;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.Account;
import chat.domain.user.DisplayName;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.StatusText;
import chat.domain.user.User;
import chat.domain.user.Username;
import chat.domain.user.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every port reads what is stored, also values that the rules for new ones refuse today. */
public interface StoredValuesContract extends Storage {
    String ODD_NAME = "o la!";
    Topic ODD_TOPIC = new Topic(" two\nlines ");
    Content ODD_CONTENT = new Content(" \u0000 ");
    String ODD_EMOJI = "a b";
    ClientId ODD_CLIENT_ID = new ClientId("a client id");
    Profile ODD_PROFILE = new Profile(new DisplayName(" O\nla "), new StatusText("x".repeat(200)), Optional.empty());

    /** Someone whose name, profile, room and message break the rules of today. */
    default Room storeOddValues() {
        User odd = register(ODD_NAME);
        people().describe(odd.id(), before -> ODD_PROFILE);
        Room room = roomLog().open(new Founding(new RoomName(" o\tps"), ODD_TOPIC, Visibility.PUBLIC, odd.id(), NOW))
                .room();
        Posting posting = new Posting(room.id(), odd.id(), ODD_CONTENT, Optional.empty(), Optional.of(ODD_CLIENT_ID));
        Message posted =
                roomLog().post(posting, standing -> new Draft(ODD_CONTENT, NOW)).message();
        react(posted.id(), odd, ODD_EMOJI, true);
        return room;
    }

    @Test
    default void reads_messages_that_break_the_rules_of_today() {
        Room room = storeOddValues();
        List<Message> page =
                history().page(room.id(), new Window(Edge.NEWEST, 0, 10)).messages();
        Message message = page.get(1);
        Post post = message.written();
        assertEquals(ODD_NAME, message.author().name().value());
        assertEquals(Optional.of(ODD_CLIENT_ID), message.clientId());
        assertEquals(ODD_CONTENT, post.content());
        assertEquals(List.of(ODD_EMOJI), emoji(post.reactions()));
        assertEquals(List.of(ODD_EMOJI), emoji(history().reactions(message.id())));
        assertEquals(Optional.of(message), history().find(message.id()));
        assertEquals(
                List.of(message), history().writtenBy(message.author().id(), 0).messages());
    }

    @Test
    default void reads_rooms_and_members_that_break_the_rules_of_today() {
        Room room = storeOddValues();
        Member odd = rooms().members(room.id()).get(0);
        assertEquals(ODD_NAME, odd.name().value());
        assertEquals(ODD_PROFILE, odd.person().profile());
        Place seen = rooms().find(room.id(), odd.id()).orElseThrow();
        assertEquals(room, seen.room());
        assertEquals(ODD_TOPIC, seen.room().topic());
        assertTrue(rooms().of(odd.id()).contains(seen));
        assertEquals(room.name(), estate().rooms().get(0).room().name());
    }

    @Test
    default void reads_people_whose_names_break_the_rules_of_today() {
        storeOddValues();
        Account account = accounts().find(new Username(ODD_NAME)).orElseThrow();
        Person person = people().find(account.user().id()).orElseThrow();
        assertEquals(ODD_NAME, account.user().name().value());
        assertEquals(ODD_PROFILE, person.profile());
        PeopleSearch after = new PeopleSearch(Words.in(""), Optional.of(new Username("o")), 10, true);
        assertEquals(List.of(person), people().search(after));
        assertEquals(person, people().searchRegistered(after).get(0).person());
    }

    @Test
    default void changes_what_breaks_the_rules_of_today() {
        Room room = storeOddValues();
        User odd = rooms().members(room.id()).get(0).person().user();
        assertEquals(room.topic(), rename(room.id(), odd, "ops").topic());
        join(room.id(), register("jan"));
        assertEquals(2, rooms().size(room.id()));
        assertEquals(
                List.of(RoomId.GENERAL, room.id()),
                rooms().of(odd.id()).stream().map(place -> place.room().id()).toList());
    }

    private static List<String> emoji(List<Reaction> reactions) {
        return reactions.stream().map(reaction -> reaction.emoji().value()).toList();
    }
}
