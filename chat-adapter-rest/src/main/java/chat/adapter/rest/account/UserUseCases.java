package chat.adapter.rest.account;

import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.ExportMessages;
import chat.application.account.GetAvatar;
import chat.application.account.GetMe;
import chat.application.account.GetUser;
import chat.application.account.GetUsers;
import chat.application.account.ListAdminUsers;
import chat.application.account.RemoveAvatar;
import chat.application.account.SearchUsers;
import chat.application.account.SetAvatar;
import chat.application.account.UpdateAccount;
import chat.application.account.UpdateProfile;
import chat.application.room.ListRooms;
import chat.application.session.EndOtherSessions;
import chat.application.session.EndSession;
import chat.application.session.ListSessions;

/** The use cases for users. */
public record UserUseCases(
        GetMe me,
        UpdateProfile edit,
        DirectoryUseCases directory,
        ChangePassword changePassword,
        SessionUseCases sessions,
        AvatarUseCases avatars,
        DeleteAccount delete,
        ExportUseCases export) {

    /** Use cases for looking up users; the last two are for administrators. */
    public record DirectoryUseCases(
            GetUser get, GetUsers getAll, SearchUsers search, ListAdminUsers listAdmin, UpdateAccount updateAccount) {}

    /** Use cases for avatars. */
    public record AvatarUseCases(SetAvatar set, RemoveAvatar remove, GetAvatar get) {}

    /** Use cases for the data export. */
    public record ExportUseCases(
            GetMe me, ListRooms rooms, ListSessions sessions, GetAvatar avatar, ExportMessages messages) {}

    /** Use cases for the user's own sessions. */
    public record SessionUseCases(ListSessions list, EndSession end, EndOtherSessions endOthers) {}
}
