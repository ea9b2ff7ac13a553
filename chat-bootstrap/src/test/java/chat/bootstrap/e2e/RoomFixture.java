package chat.bootstrap.e2e;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A room with users of each role, in which one action is tried. */
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

        /** The actions that are tried in rooms of this kind. */
        List<PermissionCase> cases() {
            return this == WORKSPACE ? PermissionCases.WORKSPACE : PermissionCases.IN_A_ROOM;
        }

        /** The actors that exist for this kind; a direct room has neither bans nor other roles. */
        Set<Actor> actors() {
            return switch (this) {
                case PUBLIC, PRIVATE, ARCHIVED -> EnumSet.allOf(Actor.class);
                case DIRECT -> EnumSet.complementOf(EnumSet.of(Actor.BANNED, Actor.MODERATOR, Actor.OWNER));
                case WORKSPACE -> EnumSet.of(Actor.STRANGER, Actor.DEACTIVATED, Actor.OUTSIDER, Actor.ADMINISTRATOR);
            };
        }
    }

    private static int roomCount;

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
        long id = owner.expect(201, "POST", "/rooms", Map.of("name", "room " + ++roomCount, "visibility", visibility))
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

    /** Archives the room if its kind is ARCHIVED; earlier messages stay in it. */
    RoomFixture archiveIfNeeded() {
        if (kind == RoomKind.ARCHIVED) {
            users.get(Actor.OWNER).expect(200, "PATCH", "/rooms/" + room, Map.of("archived", true));
        }
        return this;
    }

    /** A new member of the room, to whom no action was applied yet. */
    long otherUser() {
        return otherUser;
    }

    /** The message that actions are tried on, by default by another member. */
    long message() {
        return message;
    }

    /** Replaces the message by a new one of that user. */
    void setAuthor(TestUser author) {
        message = author.post(room, "mine").get("id").asLong();
    }

    long id(TestUser user) {
        return users.id(user);
    }
}
