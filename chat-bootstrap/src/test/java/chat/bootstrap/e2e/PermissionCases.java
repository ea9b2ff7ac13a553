package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All actions of the permission tables, in a room and outside of rooms. */
final class PermissionCases {
    static final List<PermissionCase> IN_A_ROOM = List.of(
            PermissionCase.inRoom("see the room", "GET", path("")),
            PermissionCase.inRoom("read its messages", "GET", path("/messages")),
            PermissionCase.inRoom("read what changed", "GET", path("/changes?since=0")),
            PermissionCase.inRoom("see who is in it", "GET", path("/members")),
            PermissionCase.inRoom("join", "POST", path("/join")),
            PermissionCase.inRoom("post", "POST", path("/messages"), Map.of("content", "hi"))
                    .orFrame("send", fixture -> Map.of("content", "hi")),
            PermissionCase.inRoom("react", "PUT", message("/reactions/%F0%9F%91%8D"))
                    .orFrame("react", messageFields(Map.of("emoji", "👍", "on", true))),
            PermissionCase.inRoom("pin", "PUT", message("/pin")).orFrame("pin", messageFields(Map.of("on", true))),
            PermissionCase.inRoom("edit one's own message", "PATCH", message(""), Map.of("content", "hi!"))
                    .orFrame("edit", messageFields(Map.of("content", "hi!!")))
                    .aboutOwnMessage(),
            PermissionCase.inRoom("edit another's message", "PATCH", message(""), Map.of("content", "hi!"))
                    .orFrame("edit", messageFields(Map.of("content", "hi!!"))),
            PermissionCase.inRoom("delete one's own message", "DELETE", message(""))
                    .orFrame("delete", messageFields(Map.of()))
                    .aboutOwnMessage(),
            PermissionCase.inRoom("delete another's message", "DELETE", message(""))
                    .orFrame("delete", messageFields(Map.of())),
            PermissionCase.inRoom("mark as read", "PUT", path("/read"), Map.of("seq", 3))
                    .orFrame("read", fixture -> Map.of("seq", 3)),
            PermissionCase.inRoom("mark as unread", "PUT", path("/read"), Map.of("unread_from", 3))
                    .orFrame("unread", fixture -> Map.of("seq", 3)),
            PermissionCase.frameOnly("be seen typing").orFrame("typing", fixture -> Map.of()),
            PermissionCase.inRoom("be notified otherwise", "PUT", path("/notifications"), Map.of("level", "mentions")),
            PermissionCase.inRoom("leave", "POST", path("/leave")),
            PermissionCase.inRoom("invite a member", "PUT", member(fixture -> fixture.users.newcomer), Map.of()),
            PermissionCase.inRoom(
                    "invite a moderator", "PUT", member(fixture -> fixture.users.newcomer), role("moderator")),
            PermissionCase.http(
                    "make a link into it",
                    fixture -> new PermissionCase.HttpCall("POST", "/invitations", Map.of("room_id", fixture.room))),
            PermissionCase.inRoom(
                    "make a member a moderator",
                    "PUT",
                    member(fixture -> fixture.users.otherMember),
                    role("moderator")),
            PermissionCase.inRoom(
                    "hand the room to a member", "PUT", member(fixture -> fixture.users.otherMember), role("owner")),
            PermissionCase.inRoom(
                    "take an owner's role", "PUT", member(fixture -> fixture.users.otherOwner), role("member")),
            PermissionCase.inRoom("remove a member", "DELETE", member(fixture -> fixture.users.otherMember)),
            PermissionCase.inRoom("remove a moderator", "DELETE", member(fixture -> fixture.users.otherModerator)),
            PermissionCase.inRoom("remove an owner", "DELETE", member(fixture -> fixture.users.otherOwner)),
            PermissionCase.inRoom("see who is banned", "GET", path("/bans")),
            PermissionCase.inRoom("ban a member", "PUT", ban(fixture -> fixture.users.otherMember)),
            PermissionCase.inRoom("ban an owner", "PUT", ban(fixture -> fixture.users.otherOwner)),
            PermissionCase.inRoom("lift a ban", "DELETE", ban(fixture -> fixture.users.get(Actor.BANNED))),
            PermissionCase.inRoom("change the topic", "PATCH", path(""), Map.of("topic", "on call")),
            PermissionCase.http(
                    "rename",
                    fixture -> new PermissionCase.HttpCall(
                            "PATCH", "/rooms/" + fixture.room, Map.of("name", "renamed " + fixture.room))),
            PermissionCase.inRoom("archive", "PATCH", path(""), Map.of("archived", true)),
            PermissionCase.inRoom("take up again", "PATCH", path(""), Map.of("archived", false)),
            PermissionCase.inRoom("delete the room", "DELETE", path("")));

    static final List<PermissionCase> WORKSPACE = List.of(
            http("see the people", "GET", "/users"),
            http("see a person", "GET", fixture -> "/users/" + fixture.otherUser()),
            http("change one's profile", "PATCH", "/me", Map.of("status", "on call")),
            http("take one's data", "GET", "/me/export"),
            http("see one's sessions", "GET", "/sessions"),
            PermissionCase.http(
                    "make a room",
                    fixture -> new PermissionCase.HttpCall(
                            "POST",
                            "/rooms",
                            Map.of("name", "room of " + fixture.otherUser(), "visibility", "private"))),
            PermissionCase.http(
                    "talk to a person alone",
                    fixture -> new PermissionCase.HttpCall(
                            "POST", "/direct", Map.of("user_ids", List.of(fixture.otherUser())))),
            http("invite to the workspace", "POST", "/invitations", Map.of()),
            http("see one's invitations", "GET", "/invitations"),
            http("see all accounts", "GET", "/admin/users"),
            http("make somebody an administrator", "PATCH", PermissionCases::account, Map.of("admin", true)),
            http("deactivate somebody", "PATCH", PermissionCases::account, Map.of("deactivated", true)),
            http("sign somebody out everywhere", "DELETE", fixture -> account(fixture) + "/sessions"),
            http("make a reset link", "POST", fixture -> account(fixture) + "/reset"),
            http("see the settings", "GET", "/admin/workspace"),
            http("change the settings", "PATCH", "/admin/workspace", Map.of("sends_per_10s", 21)),
            http("see all rooms but direct ones", "GET", "/admin/rooms"),
            http("archive a private room of others", "PATCH", PermissionCases::adminRoom, Map.of("archived", true)),
            http("delete a private room of others", "DELETE", PermissionCases::adminRoom),
            http("give a room another owner", "PUT", fixture -> adminRoom(fixture) + "/owners/" + fixture.otherUser()),
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
