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

/** The contract of {@link UserDirectory}. */
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
    default void finds_a_new_user_with_an_empty_profile() {
        User ola = register("ola");
        UserProfile userProfile = new UserProfile(ola, ProfileDetails.EMPTY, AccountStatus.ACTIVE);
        assertEquals(Optional.of(userProfile), userDirectory().find(ola.id()));
        assertEquals(Optional.empty(), userDirectory().find(new UserId(99)));
    }

    @Test
    default void finds_the_existing_users_of_a_list() {
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
    default void stores_and_publishes_the_profile() {
        User ola = register("ola");
        ProfileDetails profile = ProfileDetails.EMPTY.withNameAndStatus(
                Optional.of(new DisplayName("Ola Nowak")), Optional.of(new StatusText("on holiday")));
        UserProfile changed = userDirectory().updateProfile(ola.id(), before -> profile);
        assertEquals(new UserProfile(ola, profile, AccountStatus.ACTIVE), changed);
        assertEquals(Optional.of(changed), userDirectory().find(ola.id()));
        assertEquals(List.of(changed), publishedEvents().changedUsers());
    }

    @Test
    default void publishes_nothing_if_nothing_changes() {
        User ola = register("ola");
        setDisplayName(ola, "");
        assertEquals(List.of(), publishedEvents().changedUsers());
    }

    @Test
    default void refuses_to_update_an_unknown_user() {
        assertRefused(USER_NOT_FOUND, () -> userDirectory().updateProfile(new UserId(99), before -> before));
    }

    @Test
    default void lists_users_by_username_ignoring_case() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan", "ola"), searchNames("", Optional.empty(), 10));
    }

    @Test
    default void returns_the_directory_page_by_page() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan"), searchNames("", Optional.empty(), 2));
        assertEquals(List.of("ola"), searchNames("", Optional.of("JAN"), 2));
        assertEquals(List.of("ola"), searchNames("", Optional.of("kim"), 2));
        assertEquals(List.of(), searchNames("", Optional.of("ola"), 2));
    }

    @Test
    default void finds_users_by_prefixes_of_words() {
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
    default void finds_users_with_the_typed_accents_first_page_by_page() {
        setDisplayName(register("ada"), "Łukasz");
        setDisplayName(register("kim"), "Lukas");
        register("Łucja");
        register("zed.lu");
        assertEquals(List.of("kim", "zed.lu", "ada", "Łucja"), searchNames("lu", Optional.empty(), 10));
        assertEquals(List.of("ada", "Łucja", "kim", "zed.lu"), searchNames("łu", Optional.empty(), 10));
        assertEquals(List.of("zed.lu", "ada"), searchNames("lu", Optional.of("kim"), 2));
        assertEquals(List.of("Łucja"), searchNames("lu", Optional.of("ada"), 2));
        assertEquals(List.of("ada", "Łucja"), searchNames("lu", Optional.of("aaa"), 2));
    }

    @Test
    default void finds_any_part_of_a_name_in_a_script_without_blanks() {
        setDisplayName(register("xm"), "王小明");
        assertEquals(List.of("xm"), searchNames("小明", Optional.empty(), 10));
        assertEquals(List.of(), searchNames("王明", Optional.empty(), 10));
    }

    @Test
    default void does_not_find_a_user_by_a_former_name() {
        User ola = register("ola");
        setDisplayName(ola, "Alexandra");
        setDisplayName(ola, "Sasha");
        assertEquals(List.of(), searchNames("alexandra", Optional.empty(), 10));
        assertEquals(List.of("ola"), searchNames("sasha", Optional.empty(), 10));
    }
}
