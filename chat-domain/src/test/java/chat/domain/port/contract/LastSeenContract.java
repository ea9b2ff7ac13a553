package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.LastSeen;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Registered;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link LastSeen} must do. */
public interface LastSeenContract extends Storage {

    LastSeen lastSeen();

    @Test
    default void tells_when_each_was_here_last_and_nothing_of_who_never_was() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        lastSeen().note(Set.of(ola.id(), jan.id()), NOW);
        lastSeen().note(Set.of(jan.id()), LATER);
        assertEquals(Map.of(ola.id(), NOW, jan.id(), LATER), lastSeen().of(List.of(ola.id(), jan.id(), kim.id())));
        assertEquals(Map.of(jan.id(), LATER), lastSeen().of(List.of(jan.id())));
    }

    @Test
    default void keeps_the_latest_moment_whatever_comes_last() {
        User ola = register("ola");
        lastSeen().note(Set.of(ola.id()), LATER);
        lastSeen().note(Set.of(ola.id()), NOW);
        assertEquals(Map.of(ola.id(), LATER), lastSeen().of(List.of(ola.id())));
    }

    @Test
    default void ignores_who_is_not_there() {
        lastSeen().note(Set.of(new UserId(99)), NOW);
        lastSeen().note(Set.of(), NOW);
        assertEquals(Map.of(), lastSeen().of(List.of(new UserId(99))));
        assertEquals(Map.of(), lastSeen().of(List.of()));
    }

    @Test
    default void is_told_to_who_looks_after_all_accounts() {
        User ola = register("ola");
        register("jan");
        lastSeen().note(Set.of(ola.id()), LATER);
        PeopleSearch all = new PeopleSearch(Words.in(""), Optional.empty(), 10, true);
        assertEquals(
                List.of(Optional.empty(), Optional.of(LATER)),
                people().searchRegistered(all).stream().map(Registered::seenAt).toList());
    }
}
