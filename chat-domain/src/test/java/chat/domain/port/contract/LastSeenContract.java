package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.AdminUserRecord;
import chat.domain.account.DirectorySearch;
import chat.domain.account.NameTokens;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.LastSeen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link LastSeen}. */
public interface LastSeenContract extends StorageContract {

    LastSeen lastSeen();

    @Test
    default void stores_when_each_user_was_last_seen() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        lastSeen().record(Set.of(ola.id(), jan.id()), NOW);
        lastSeen().record(Set.of(jan.id()), LATER);
        assertEquals(Map.of(ola.id(), NOW, jan.id(), LATER), lastSeen().findAll(List.of(ola.id(), jan.id(), kim.id())));
        assertEquals(Map.of(jan.id(), LATER), lastSeen().findAll(List.of(jan.id())));
    }

    @Test
    default void keeps_the_latest_time() {
        User ola = register("ola");
        lastSeen().record(Set.of(ola.id()), LATER);
        lastSeen().record(Set.of(ola.id()), NOW);
        assertEquals(Map.of(ola.id(), LATER), lastSeen().findAll(List.of(ola.id())));
    }

    @Test
    default void ignores_unknown_users() {
        lastSeen().record(Set.of(new UserId(99)), NOW);
        lastSeen().record(Set.of(), NOW);
        assertEquals(Map.of(), lastSeen().findAll(List.of(new UserId(99))));
        assertEquals(Map.of(), lastSeen().findAll(List.of()));
    }

    @Test
    default void admin_records_contain_when_a_user_was_last_seen() {
        User ola = register("ola");
        register("jan");
        lastSeen().record(Set.of(ola.id()), LATER);
        DirectorySearch all = new DirectorySearch(NameTokens.tokenize(""), Optional.empty(), 10, true);
        assertEquals(
                List.of(Optional.empty(), Optional.of(LATER)),
                userDirectory().searchAdminRecords(all).stream()
                        .map(AdminUserRecord::seenAt)
                        .toList());
    }
}
