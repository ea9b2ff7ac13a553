package chat.bootstrap.e2e;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A room of some kind with one person of each role in it, as it is before somebody tries to do something. */
final class Scenery {
    /** The kinds of rooms. */
    enum Kind {
        PUBLIC("A public room"),
        PRIVATE("A private room"),
        ARCHIVED("An archived room, public"),
        DIRECT("A direct room"),
        WORKSPACE("Outside of rooms");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** What can be tried there. */
        List<Deed> deeds() {
            return this == WORKSPACE ? Deeds.ELSEWHERE : Deeds.IN_A_ROOM;
        }

        /** All whom such a place knows; in a direct room there are but members. */
        Set<Who> people() {
            return switch (this) {
                case PUBLIC, PRIVATE, ARCHIVED -> EnumSet.allOf(Who.class);
                case DIRECT -> EnumSet.complementOf(EnumSet.of(Who.BANNED, Who.MODERATOR, Who.OWNER));
                case WORKSPACE -> EnumSet.of(Who.STRANGER, Who.DEACTIVATED, Who.OUTSIDER, Who.ADMINISTRATOR);
            };
        }
    }

    private static int made;

    final Cast cast;
    final long room;
    private final Kind kind;
    private long message;
    private long somebody;

    Scenery(Cast cast, Kind kind) {
        this.cast = cast;
        this.kind = kind;
        this.room = kind == Kind.DIRECT ? direct() : room();
        if (kind == Kind.WORKSPACE) {
            Person another = cast.another();
            invite(room, another, "member");
            somebody = cast.id(another);
        }
    }

    private long direct() {
        Person member = cast.get(Who.MEMBER);
        long[] others = {cast.id(cast.aMember), cast.id(cast.get(Who.INSIDE_ADMINISTRATOR))};
        long id = Person.answer(member.send("POST", "/direct", Map.of("user_ids", others)))
                .get("id")
                .asLong();
        message = cast.aMember.post(id, "hello").get("id").asLong();
        return id;
    }

    private long room() {
        Person owner = cast.get(Who.OWNER);
        String visibility = kind == Kind.PRIVATE || kind == Kind.WORKSPACE ? "private" : "public";
        long id = owner.expect(201, "POST", "/rooms", Map.of("name", "room " + ++made, "visibility", visibility))
                .get("id")
                .asLong();
        invite(id, cast.get(Who.MODERATOR), "moderator");
        invite(id, cast.get(Who.MEMBER), "member");
        invite(id, cast.get(Who.INSIDE_ADMINISTRATOR), "member");
        invite(id, cast.aMember, "member");
        invite(id, cast.aModerator, "moderator");
        invite(id, cast.anOwner, "owner");
        owner.expect(204, "PUT", "/rooms/" + id + "/bans/" + cast.id(cast.get(Who.BANNED)), null);
        message = cast.aMember.post(id, "hello").get("id").asLong();
        return id;
    }

    private void invite(long id, Person person, String role) {
        cast.get(Who.OWNER).expect(204, "PUT", "/rooms/" + id + "/members/" + cast.id(person), Map.of("role", role));
    }

    /** Archives the room, if it is to be; what is said before then is there. */
    Scenery ready() {
        if (kind == Kind.ARCHIVED) {
            cast.get(Who.OWNER).expect(200, "PATCH", "/rooms/" + room, Map.of("archived", true));
        }
        return this;
    }

    /** Somebody whom nothing was done to yet, a member of the room. */
    long somebody() {
        return somebody;
    }

    /** A message of somebody else. */
    long message() {
        return message;
    }

    /** Has the message be one of that person's own. */
    void writtenBy(Person author) {
        message = author.post(room, "mine").get("id").asLong();
    }

    long id(Person person) {
        return cast.id(person);
    }
}
