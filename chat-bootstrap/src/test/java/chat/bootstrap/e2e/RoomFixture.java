package chat.bootstrap.e2e;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A room with one user of each role in it, before an action is tried. */
final class RoomFixture {
    /** The kinds of rooms. */
    enum RoomKind {
        PUBLIC("Public room"),
        PRIVATE("Private room"),
        ARCHIVED("Archived public room"),
        DIRECT("Direct room"),
        WORKSPACE("Workspace");

        private final String title;

        RoomKind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** What can be tried there. */
        List<PermissionCase> cases() {
            return this == WORKSPACE ? PermissionCases.WORKSPACE : PermissionCases.IN_A_ROOM;
        }

        /** All whom such a place knows; in a direct room there are but members. */
        Set<Actor> actors() {
            return switch (this) {
                case PUBLIC, PRIVATE, ARCHIVED -> EnumSet.allOf(Actor.class);
                case DIRECT -> EnumSet.complementOf(EnumSet.of(Actor.BANNED, Actor.MODERATOR, Actor.OWNER));
                case WORKSPACE -> EnumSet.of(Actor.STRANGER, Actor.DEACTIVATED, Actor.OUTSIDER, Actor.ADMINISTRATOR);
            };
        }
    }

    private static int made;

    final TestUsers users;
    final long room;
    private final RoomKind kind;
    private long message;
    private long otherUser;

    RoomFixture(TestUsers testUsers, RoomKind kind) {
        this.users = testUsers;
        this.kind = kind;
        this.room = kind == RoomKind.DIRECT ? direct() : room();
        if (kind == RoomKind.WORKSPACE) {
            TestUser another = testUsers.newUser();
            invite(room, another, "member");
            otherUser = testUsers.id(another);
        }
    }

    private long direct() {
        TestUser member = users.get(Actor.MEMBER);
        long[] others = {users.id(users.otherMember), users.id(users.get(Actor.INSIDE_ADMINISTRATOR))};
        long id = TestUser.answer(member.send("POST", "/direct", Map.of("user_ids", others)))
                .get("id")
                .asLong();
        message = users.otherMember.post(id, "hello").get("id").asLong();
        return id;
    }

    private long room() {
        TestUser owner = users.get(Actor.OWNER);
        String visibility = kind == RoomKind.PRIVATE || kind == RoomKind.WORKSPACE ? "private" : "public";
        long id = owner.expect(201, "POST", "/rooms", Map.of("name", "room " + ++made, "visibility", visibility))
                .get("id")
                .asLong();
        invite(id, users.get(Actor.MODERATOR), "moderator");
        invite(id, users.get(Actor.MEMBER), "member");
        invite(id, users.get(Actor.INSIDE_ADMINISTRATOR), "member");
        invite(id, users.otherMember, "member");
        invite(id, users.otherModerator, "moderator");
        invite(id, users.otherOwner, "owner");
        owner.expect(204, "PUT", "/rooms/" + id + "/bans/" + users.id(users.get(Actor.BANNED)), null);
        message = users.otherMember.post(id, "hello").get("id").asLong();
        return id;
    }

    private void invite(long id, TestUser user, String role) {
        users.get(Actor.OWNER).expect(204, "PUT", "/rooms/" + id + "/members/" + users.id(user), Map.of("role", role));
    }

    /** Archives the room, if it is to be; what is said before then is there. */
    RoomFixture archiveIfNeeded() {
        if (kind == RoomKind.ARCHIVED) {
            users.get(Actor.OWNER).expect(200, "PATCH", "/rooms/" + room, Map.of("archived", true));
        }
        return this;
    }

    /** Somebody whom nothing was done to yet, a member of the room. */
    long otherUser() {
        return otherUser;
    }

    /** A message of somebody else. */
    long message() {
        return message;
    }

    /** Has the message be one of that person's own. */
    void setAuthor(TestUser author) {
        message = author.post(room, "mine").get("id").asLong();
    }

    long id(TestUser user) {
        return users.id(user);
    }
}
