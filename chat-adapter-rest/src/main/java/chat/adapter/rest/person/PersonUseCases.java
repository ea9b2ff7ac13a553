package chat.adapter.rest.person;

import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.EndOtherSessions;
import chat.application.account.EndSession;
import chat.application.account.ListSessions;
import chat.application.person.BrowsePeople;
import chat.application.person.EditProfile;
import chat.application.person.ExportMessages;
import chat.application.person.FindPeople;
import chat.application.person.GetAvatar;
import chat.application.person.GetMe;
import chat.application.person.GetPerson;
import chat.application.person.OverseePerson;
import chat.application.person.ReadRoster;
import chat.application.person.RemoveAvatar;
import chat.application.person.SetAvatar;
import chat.application.room.ListRooms;

/** All that can be done about people. */
public record PersonUseCases(
        GetMe me,
        EditProfile edit,
        Directory directory,
        ChangePassword changePassword,
        Sessions sessions,
        Avatars avatars,
        DeleteAccount delete,
        Export export) {

    /** Looking people up; the last two are for administrators. */
    public record Directory(
            GetPerson get, FindPeople find, BrowsePeople browse, ReadRoster roster, OverseePerson oversee) {}

    /** Pictures of people. */
    public record Avatars(SetAvatar set, RemoveAvatar remove, GetAvatar get) {}

    /** All that is kept of oneself. */
    public record Export(GetMe me, ListRooms rooms, ListSessions sessions, GetAvatar avatar, ExportMessages messages) {}

    /** Where one is signed in. */
    public record Sessions(ListSessions list, EndSession end, EndOtherSessions endOthers) {}
}
