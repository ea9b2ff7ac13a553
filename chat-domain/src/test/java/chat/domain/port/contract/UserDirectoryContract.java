package chat.domain.port.contract;

import static chat.domain.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.AccountStatus;
import chat.domain.account.DirectorySearch;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.ProfileDetails;
import chat.domain.account.StatusText;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.port.UserDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link UserDirectory} must do. */
public interface UserDirectoryContract extends StorageContract {

    default UserProfile setDisplayName(User user, String name) {
        return userDirectory()
                .updateProfile(
                        user.id(),
                        before -> before.withNameAndStatus(Optional.of(new DisplayName(name)), Optional.empty()));
    }

    default List<String> searchNames(String query, Optional<String> after, int limit) {
        return userDirectory()
                .search(new DirectorySearch(NameTokens.tokenize(query), after.map(Username::new), limit, false))
                .stream()
                .map(userProfile -> userProfile.user().name().value())
                .toList();
    }

    @Test
    default void knows_who_registered_without_a_profile_yet() {
        User ola = register("ola");
        UserProfile userProfile = new UserProfile(ola, ProfileDetails.EMPTY, AccountStatus.ACTIVE);
        assertEquals(Optional.of(userProfile), userDirectory().find(ola.id()));
        assertEquals(Optional.empty(), userDirectory().find(new UserId(99)));
    }

    @Test
    default void finds_those_that_there_are_of_many() {
        User ola = register("ola");
        User jan = register("jan");
        register("ada");
        assertEquals(
                List.of(ola.id(), jan.id()),
                userDirectory().findAll(List.of(jan.id(), new UserId(99), ola.id(), ola.id())).stream()
                        .map(UserProfile::id)
                        .toList());
        assertEquals(List.of(), userDirectory().findAll(List.of()));
    }

    @Test
    default void keeps_what_people_tell_of_themselves_and_announces_it() {
        User ola = register("ola");
        ProfileDetails profile = ProfileDetails.EMPTY.withNameAndStatus(
                Optional.of(new DisplayName("Ola Nowak")), Optional.of(new StatusText("on holiday")));
        UserProfile changed = userDirectory().updateProfile(ola.id(), before -> profile);
        assertEquals(new UserProfile(ola, profile, AccountStatus.ACTIVE), changed);
        assertEquals(Optional.of(changed), userDirectory().find(ola.id()));
        assertEquals(List.of(changed), publishedEvents().changedUsers());
    }

    @Test
    default void tells_nobody_of_a_change_that_changes_nothing() {
        User ola = register("ola");
        setDisplayName(ola, "");
        assertEquals(List.of(), publishedEvents().changedUsers());
    }

    @Test
    default void describes_nobody_who_is_not_there() {
        assertRefused(USER_NOT_FOUND, () -> userDirectory().updateProfile(new UserId(99), before -> before));
    }

    @Test
    default void lists_everybody_by_username_without_regard_to_case() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan", "ola"), searchNames("", Optional.empty(), 10));
    }

    @Test
    default void gives_a_part_of_the_directory_at_a_time() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan"), searchNames("", Optional.empty(), 2));
        assertEquals(List.of("ola"), searchNames("", Optional.of("JAN"), 2));
        assertEquals(List.of("ola"), searchNames("", Optional.of("kim"), 2));
        assertEquals(List.of(), searchNames("", Optional.of("ola"), 2));
    }

    @Test
    default void finds_people_by_the_beginning_of_any_word_of_their_names() {
        User ola = register("ola");
        register("jan.nowak");
        register("Kowalski_2");
        setDisplayName(ola, "Alexandra O'Nowak");
        assertEquals(List.of("jan.nowak", "ola"), searchNames("NOW", Optional.empty(), 10));
        assertEquals(List.of("Kowalski_2"), searchNames("kowalski 2", Optional.empty(), 10));
        assertEquals(List.of("ola"), searchNames("alexandra o", Optional.empty(), 10));
        assertEquals(List.of(), searchNames("lexandra", Optional.empty(), 10));
        assertEquals(List.of(), searchNames("%", Optional.of("zz"), 10));
    }

    @Test
    default void finds_nobody_by_a_name_that_they_gave_up() {
        User ola = register("ola");
        setDisplayName(ola, "Alexandra");
        setDisplayName(ola, "Sasha");
        assertEquals(List.of(), searchNames("alexandra", Optional.empty(), 10));
        assertEquals(List.of("ola"), searchNames("sasha", Optional.empty(), 10));
    }
}
