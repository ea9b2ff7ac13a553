package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All actions of the permission tables, in a room and outside of rooms. */
final class PermissionCases {
    static final List<PermissionCase> IN_A_ROOM = List.of(
            PermissionCase.inRoom("see the room", "GET", path("")),
            PermissionCase.inRoom("read messages", "GET", path("/messages")),
            PermissionCase.inRoom("read changes", "GET", path("/changes?since=0")),
            PermissionCase.inRoom("list the members", "GET", path("/members")),
            PermissionCase.inRoom("join the room", "POST", path("/join")),
            PermissionCase.inRoom("post a message", "POST", path("/messages"), Map.of("content", "hi"))
                    .orFrame("send", fixture -> Map.of("content", "hi")),
            PermissionCase.inRoom("react to a message", "PUT", message("/reactions/%F0%9F%91%8D"))
                    .orFrame("react", messageFields(Map.of("emoji", "👍", "on", true))),
            PermissionCase.inRoom("pin a message", "PUT", message("/pin"))
                    .orFrame("pin", messageFields(Map.of("on", true))),
            PermissionCase.inRoom("edit own message", "PATCH", message(""), Map.of("content", "hi!"))
                    .orFrame("edit", messageFields(Map.of("content", "hi!!")))
                    .aboutOwnMessage(),
            PermissionCase.inRoom("edit another user's message", "PATCH", message(""), Map.of("content", "hi!"))
                    .orFrame("edit", messageFields(Map.of("content", "hi!!"))),
            PermissionCase.inRoom("delete own message", "DELETE", message(""))
                    .orFrame("delete", messageFields(Map.of()))
                    .aboutOwnMessage(),
            PermissionCase.inRoom("delete another user's message", "DELETE", message(""))
                    .orFrame("delete", messageFields(Map.of())),
            PermissionCase.inRoom("mark as read", "PUT", path("/read"), Map.of("seq", 3))
                    .orFrame("read", fixture -> Map.of("seq", 3)),
            PermissionCase.inRoom("mark as unread", "PUT", path("/read"), Map.of("unread_from", 3))
                    .orFrame("unread", fixture -> Map.of("seq", 3)),
            PermissionCase.frameOnly("send a typing notification").orFrame("typing", fixture -> Map.of()),
            PermissionCase.inRoom(
                    "set the notification level", "PUT", path("/notifications"), Map.of("level", "mentions")),
            PermissionCase.inRoom("leave the room", "POST", path("/leave")),
            PermissionCase.inRoom("add a user as member", "PUT", member(fixture -> fixture.users.newcomer), Map.of()),
            PermissionCase.inRoom(
                    "add a user as moderator", "PUT", member(fixture -> fixture.users.newcomer), role("moderator")),
            PermissionCase.http(
                    "create an invitation link to the room",
                    fixture -> new PermissionCase.HttpCall("POST", "/invitations", Map.of("room_id", fixture.room))),
            PermissionCase.inRoom(
                    "make a member a moderator",
                    "PUT",
                    member(fixture -> fixture.users.otherMember),
                    role("moderator")),
            PermissionCase.inRoom(
                    "make a member an owner", "PUT", member(fixture -> fixture.users.otherMember), role("owner")),
            PermissionCase.inRoom(
                    "make an owner a member", "PUT", member(fixture -> fixture.users.otherOwner), role("member")),
            PermissionCase.inRoom("remove a member", "DELETE", member(fixture -> fixture.users.otherMember)),
            PermissionCase.inRoom("remove a moderator", "DELETE", member(fixture -> fixture.users.otherModerator)),
            PermissionCase.inRoom("remove an owner", "DELETE", member(fixture -> fixture.users.otherOwner)),
            PermissionCase.inRoom("list the bans", "GET", path("/bans")),
            PermissionCase.inRoom("ban a member", "PUT", ban(fixture -> fixture.users.otherMember)),
            PermissionCase.inRoom("ban an owner", "PUT", ban(fixture -> fixture.users.otherOwner)),
            PermissionCase.inRoom("lift a ban", "DELETE", ban(fixture -> fixture.users.get(Actor.BANNED))),
            PermissionCase.inRoom("change the topic", "PATCH", path(""), Map.of("topic", "on call")),
            PermissionCase.http(
                    "rename the room",
                    fixture -> new PermissionCase.HttpCall(
                            "PATCH", "/rooms/" + fixture.room, Map.of("name", "renamed " + fixture.room))),
            PermissionCase.inRoom("archive the room", "PATCH", path(""), Map.of("archived", true)),
            PermissionCase.inRoom("unarchive the room", "PATCH", path(""), Map.of("archived", false)),
            PermissionCase.inRoom("delete the room", "DELETE", path("")));

    static final List<PermissionCase> WORKSPACE = List.of(
            http("list the users", "GET", "/users"),
            http("see a user's profile", "GET", fixture -> "/users/" + fixture.otherUser()),
            http("change own profile", "PATCH", "/me", Map.of("status", "on call")),
            http("export own data", "GET", "/me/export"),
            http("list own sessions", "GET", "/sessions"),
            PermissionCase.http(
                    "create a room",
                    fixture -> new PermissionCase.HttpCall(
                            "POST",
                            "/rooms",
                            Map.of("name", "room of " + fixture.otherUser(), "visibility", "private"))),
            PermissionCase.http(
                    "open a direct room",
                    fixture -> new PermissionCase.HttpCall(
                            "POST", "/direct", Map.of("user_ids", List.of(fixture.otherUser())))),
            http("create a workspace invitation link", "POST", "/invitations", Map.of()),
            http("list own invitations", "GET", "/invitations"),
            http("list all accounts", "GET", "/admin/users"),
            http("make a user an administrator", "PATCH", PermissionCases::account, Map.of("admin", true)),
            http("deactivate a user", "PATCH", PermissionCases::account, Map.of("deactivated", true)),
            http("end all sessions of a user", "DELETE", fixture -> account(fixture) + "/sessions"),
            http("create a password reset link", "POST", fixture -> account(fixture) + "/reset"),
            http("see the settings", "GET", "/admin/workspace"),
            http("change the settings", "PATCH", "/admin/workspace", Map.of("sends_per_10s", 21)),
            http("list all rooms except direct rooms", "GET", "/admin/rooms"),
            http("archive any private room", "PATCH", PermissionCases::adminRoom, Map.of("archived", true)),
            http("delete any private room", "DELETE", PermissionCases::adminRoom),
            http("add an owner to any room", "PUT", fixture -> adminRoom(fixture) + "/owners/" + fixture.otherUser()),
            http("read the audit log", "GET", "/admin/audit"));

    private PermissionCases() {}

    private static PermissionCase http(String name, String method, String path) {
        return http(name, method, fixture -> path);
    }

    private static PermissionCase http(String name, String method, String path, Object body) {
        return http(name, method, fixture -> path, body);
    }

    private static PermissionCase http(String name, String method, Function<RoomFixture, String> path) {
        return PermissionCase.http(name, fixture -> new PermissionCase.HttpCall(method, path.apply(fixture), null));
    }

    private static PermissionCase http(String name, String method, Function<RoomFixture, String> path, Object body) {
        return PermissionCase.http(name, fixture -> new PermissionCase.HttpCall(method, path.apply(fixture), body));
    }

    private static String account(RoomFixture fixture) {
        return "/admin/users/" + fixture.otherUser();
    }

    private static String adminRoom(RoomFixture fixture) {
        return "/admin/rooms/" + fixture.room;
    }

    private static Function<RoomFixture, String> path(String path) {
        return fixture -> path;
    }

    private static Function<RoomFixture, String> message(String path) {
        return fixture -> "/messages/" + fixture.message() + path;
    }

    private static Function<RoomFixture, String> member(Function<RoomFixture, TestUser> target) {
        return fixture -> "/members/" + fixture.id(target.apply(fixture));
    }

    private static Function<RoomFixture, String> ban(Function<RoomFixture, TestUser> target) {
        return fixture -> "/bans/" + fixture.id(target.apply(fixture));
    }

    private static Map<String, String> role(String role) {
        return Map.of("role", role);
    }

    private static Function<RoomFixture, Map<String, Object>> messageFields(Map<String, Object> fields) {
        return fixture -> {
            Map<String, Object> all = new HashMap<>(fields);
            all.put("id", fixture.message());
            return all;
        };
    }
}
