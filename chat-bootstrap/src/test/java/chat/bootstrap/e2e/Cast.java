package chat.bootstrap.e2e;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** One person of each kind, and those to whom things are done. */
final class Cast {
    private final ServerProcess server;
    final Map<Who, Person> people = new EnumMap<>(Who.class);
    private final Map<Person, Long> ids = new HashMap<>();
    private final Map<Person, RoomSocket> sockets = new HashMap<>();
    final Person aMember;
    final Person aModerator;
    final Person anOwner;
    final Person newcomer;

    Cast(ServerProcess server) {
        this.server = server;
        put(Who.ADMINISTRATOR, server, "root");
        put(Who.INSIDE_ADMINISTRATOR, server, "admin");
        put(Who.OWNER, server, "owner");
        put(Who.MODERATOR, server, "moderator");
        put(Who.MEMBER, server, "member");
        put(Who.OUTSIDER, server, "outsider");
        put(Who.BANNED, server, "banned");
        put(Who.DEACTIVATED, server, "deactivated");
        people.put(Who.STRANGER, Person.stranger(server));
        aMember = known(Person.register(server, "another-member"));
        aModerator = known(Person.register(server, "another-moderator"));
        anOwner = known(Person.register(server, "another-owner"));
        newcomer = known(Person.register(server, "newcomer"));
        Person root = get(Who.ADMINISTRATOR);
        root.expect(200, "PATCH", "/admin/users/" + id(get(Who.INSIDE_ADMINISTRATOR)), Map.of("admin", true));
        root.expect(200, "PATCH", "/admin/users/" + id(get(Who.DEACTIVATED)), Map.of("deactivated", true));
    }

    private void put(Who who, ServerProcess server, String name) {
        people.put(who, known(Person.register(server, name)));
    }

    private Person known(Person person) {
        ids.put(person, person.get("/me").get("id").asLong());
        return person;
    }

    Person get(Who who) {
        return people.get(who);
    }

    long id(Person person) {
        return ids.get(person);
    }

    /** Somebody new. */
    Person another() {
        return known(Person.register(server, "somebody-" + ids.size()));
    }

    /** The person's socket, opened when it is first needed. */
    RoomSocket socket(Person person) {
        return sockets.computeIfAbsent(person, Person::listen);
    }
}
