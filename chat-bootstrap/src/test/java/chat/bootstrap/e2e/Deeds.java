package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that can be tried in a room, and outside of rooms. */
final class Deeds {
    static final List<Deed> IN_A_ROOM = List.of(
            Deed.by("see the room", "GET", at("")),
            Deed.by("read its messages", "GET", at("/messages")),
            Deed.by("read what changed", "GET", at("/changes?since=0")),
            Deed.by("see who is in it", "GET", at("/members")),
            Deed.by("join", "POST", at("/join")),
            Deed.by("post", "POST", at("/messages"), Map.of("content", "hi"))
                    .or("send", scenery -> Map.of("content", "hi")),
            Deed.by("react", "PUT", message("/reactions/%F0%9F%91%8D"))
                    .or("react", with(Map.of("emoji", "👍", "on", true))),
            Deed.by("pin", "PUT", message("/pin")).or("pin", with(Map.of("on", true))),
            Deed.by("edit one's own message", "PATCH", message(""), Map.of("content", "hi!"))
                    .or("edit", with(Map.of("content", "hi!!")))
                    .ofOnesOwn(),
            Deed.by("edit another's message", "PATCH", message(""), Map.of("content", "hi!"))
                    .or("edit", with(Map.of("content", "hi!!"))),
            Deed.by("delete one's own message", "DELETE", message(""))
                    .or("delete", with(Map.of()))
                    .ofOnesOwn(),
            Deed.by("delete another's message", "DELETE", message("")).or("delete", with(Map.of())),
            Deed.by("mark as read", "PUT", at("/read"), Map.of("seq", 3)).or("read", scenery -> Map.of("seq", 3)),
            Deed.by("mark as unread", "PUT", at("/read"), Map.of("unread_from", 3))
                    .or("unread", scenery -> Map.of("seq", 3)),
            Deed.of("be seen typing").or("typing", scenery -> Map.of()),
            Deed.by("be notified otherwise", "PUT", at("/notifications"), Map.of("level", "mentions")),
            Deed.by("leave", "POST", at("/leave")),
            Deed.by("invite a member", "PUT", member(scenery -> scenery.cast.newcomer), Map.of()),
            Deed.by("invite a moderator", "PUT", member(scenery -> scenery.cast.newcomer), role("moderator")),
            Deed.asking(
                    "make a link into it",
                    scenery -> new Deed.Request("POST", "/invitations", Map.of("room_id", scenery.room))),
            Deed.by("make a member a moderator", "PUT", member(scenery -> scenery.cast.aMember), role("moderator")),
            Deed.by("hand the room to a member", "PUT", member(scenery -> scenery.cast.aMember), role("owner")),
            Deed.by("take an owner's role", "PUT", member(scenery -> scenery.cast.anOwner), role("member")),
            Deed.by("remove a member", "DELETE", member(scenery -> scenery.cast.aMember)),
            Deed.by("remove a moderator", "DELETE", member(scenery -> scenery.cast.aModerator)),
            Deed.by("remove an owner", "DELETE", member(scenery -> scenery.cast.anOwner)),
            Deed.by("see who is banned", "GET", at("/bans")),
            Deed.by("ban a member", "PUT", ban(scenery -> scenery.cast.aMember)),
            Deed.by("ban an owner", "PUT", ban(scenery -> scenery.cast.anOwner)),
            Deed.by("lift a ban", "DELETE", ban(scenery -> scenery.cast.get(Who.BANNED))),
            Deed.by("change the topic", "PATCH", at(""), Map.of("topic", "on call")),
            Deed.asking(
                    "rename",
                    scenery -> new Deed.Request(
                            "PATCH", "/rooms/" + scenery.room, Map.of("name", "renamed " + scenery.room))),
            Deed.by("archive", "PATCH", at(""), Map.of("archived", true)),
            Deed.by("take up again", "PATCH", at(""), Map.of("archived", false)),
            Deed.by("delete the room", "DELETE", at("")));

    static final List<Deed> ELSEWHERE = List.of(
            asking("see the people", "GET", "/users"),
            asking("see a person", "GET", scenery -> "/users/" + scenery.somebody()),
            asking("change one's profile", "PATCH", "/me", Map.of("status", "on call")),
            asking("take one's data", "GET", "/me/export"),
            asking("see one's sessions", "GET", "/sessions"),
            Deed.asking(
                    "make a room",
                    scenery -> new Deed.Request(
                            "POST",
                            "/rooms",
                            Map.of("name", "room of " + scenery.somebody(), "visibility", "private"))),
            Deed.asking(
                    "talk to a person alone",
                    scenery -> new Deed.Request("POST", "/direct", Map.of("user_ids", List.of(scenery.somebody())))),
            asking("invite to the workspace", "POST", "/invitations", Map.of()),
            asking("see one's invitations", "GET", "/invitations"),
            asking("see all accounts", "GET", "/admin/users"),
            asking("make somebody an administrator", "PATCH", Deeds::account, Map.of("admin", true)),
            asking("deactivate somebody", "PATCH", Deeds::account, Map.of("deactivated", true)),
            asking("make a reset link", "POST", scenery -> account(scenery) + "/reset"),
            asking("see the settings", "GET", "/admin/workspace"),
            asking("change the settings", "PATCH", "/admin/workspace", Map.of("sends_per_10s", 21)),
            asking("see all rooms but direct ones", "GET", "/admin/rooms"),
            asking("archive a private room of others", "PATCH", Deeds::governed, Map.of("archived", true)),
            asking("delete a private room of others", "DELETE", Deeds::governed),
            asking("give a room another owner", "PUT", scenery -> governed(scenery) + "/owners/" + scenery.somebody()),
            asking("read the audit log", "GET", "/admin/audit"));

    private Deeds() {}

    private static Deed asking(String name, String method, String path) {
        return asking(name, method, scenery -> path);
    }

    private static Deed asking(String name, String method, String path, Object body) {
        return asking(name, method, scenery -> path, body);
    }

    private static Deed asking(String name, String method, Function<Scenery, String> path) {
        return Deed.asking(name, scenery -> new Deed.Request(method, path.apply(scenery), null));
    }

    private static Deed asking(String name, String method, Function<Scenery, String> path, Object body) {
        return Deed.asking(name, scenery -> new Deed.Request(method, path.apply(scenery), body));
    }

    private static String account(Scenery scenery) {
        return "/admin/users/" + scenery.somebody();
    }

    private static String governed(Scenery scenery) {
        return "/admin/rooms/" + scenery.room;
    }

    private static Function<Scenery, String> at(String path) {
        return scenery -> path;
    }

    private static Function<Scenery, String> message(String path) {
        return scenery -> "/messages/" + scenery.message() + path;
    }

    private static Function<Scenery, String> member(Function<Scenery, Person> whom) {
        return scenery -> "/members/" + scenery.id(whom.apply(scenery));
    }

    private static Function<Scenery, String> ban(Function<Scenery, Person> whom) {
        return scenery -> "/bans/" + scenery.id(whom.apply(scenery));
    }

    private static Map<String, String> role(String role) {
        return Map.of("role", role);
    }

    private static Function<Scenery, Map<String, Object>> with(Map<String, Object> fields) {
        return scenery -> {
            Map<String, Object> all = new HashMap<>(fields);
            all.put("id", scenery.message());
            return all;
        };
    }
}
