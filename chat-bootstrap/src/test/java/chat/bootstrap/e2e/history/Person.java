package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Web;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with an account, a script that speaks HTTP without faults, and devices. */
final class Person {
    final long id;
    final String name;
    final Web script;
    final List<Station> stations = new CopyOnWriteArrayList<>();

    Person(long id, String name, Web script) {
        this.id = id;
        this.name = name;
        this.script = script;
    }

    @Override
    public String toString() {
        return name;
    }
}
