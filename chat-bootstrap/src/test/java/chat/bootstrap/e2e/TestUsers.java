package chat.bootstrap.e2e;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** One user of each kind, and the users that actions are directed at. */
final class TestUsers {
    private final ServerProcess server;
    final Map<Actor, TestUser> users = new EnumMap<>(Actor.class);
    private final Map<TestUser, Long> ids = new HashMap<>();
    private final Map<TestUser, TestSocket> sockets = new HashMap<>();
    final TestUser otherMember;
    final TestUser otherModerator;
    final TestUser otherOwner;
    final TestUser newcomer;

    TestUsers(ServerProcess server) {
        this.server = server;
        add(Actor.ADMINISTRATOR, server, "root");
        add(Actor.INSIDE_ADMINISTRATOR, server, "admin");
        add(Actor.OWNER, server, "owner");
        add(Actor.MODERATOR, server, "moderator");
        add(Actor.MEMBER, server, "member");
        add(Actor.OUTSIDER, server, "outsider");
        add(Actor.BANNED, server, "banned");
        add(Actor.DEACTIVATED, server, "deactivated");
        users.put(Actor.STRANGER, TestUser.stranger(server));
        otherMember = remember(TestUser.register(server, "another-member"));
        otherModerator = remember(TestUser.register(server, "another-moderator"));
        otherOwner = remember(TestUser.register(server, "another-owner"));
        newcomer = remember(TestUser.register(server, "newcomer"));
        TestUser root = get(Actor.ADMINISTRATOR);
        root.expect(200, "PATCH", "/admin/users/" + id(get(Actor.INSIDE_ADMINISTRATOR)), Map.of("admin", true));
        root.expect(200, "PATCH", "/admin/users/" + id(get(Actor.DEACTIVATED)), Map.of("deactivated", true));
    }

    private void add(Actor actor, ServerProcess server, String name) {
        users.put(actor, remember(TestUser.register(server, name)));
    }

    private TestUser remember(TestUser user) {
        ids.put(user, user.get("/me").get("id").asLong());
        return user;
    }

    TestUser get(Actor actor) {
        return users.get(actor);
    }

    long id(TestUser user) {
        return ids.get(user);
    }

    /** Registers a new user. */
    TestUser newUser() {
        return remember(TestUser.register(server, "user-" + ids.size()));
    }

    /** The user's multi-room connection, opened on first use. */
    TestSocket socket(TestUser user) {
        return sockets.computeIfAbsent(user, TestUser::openSocket);
    }
}
