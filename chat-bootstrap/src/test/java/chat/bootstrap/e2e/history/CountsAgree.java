package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Counts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is unread, and what of it names me, is the same on all devices, in the server's words, and counted by hand. */
final class CountsAgree implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Person person : stage.people) {
            truth.rooms(person).forEach((room, told) -> {
                long lastRead = told.path("last_read_seq").asLong();
                Counts real =
                        Counts.counted(lastRead, truth.logs().get(room).pages().values(), person.id);
                compare(person + " by HTTP in room " + room, real, of(told), broken);
                for (Station station : person.stations) {
                    if (!station.device.isStopped()) {
                        Counts shown = station.device.look(replica -> replica.room(room) == null
                                ? null
                                : replica.room(room).shown(person.id));
                        compare(station + " in room " + room, real, shown, broken);
                    }
                }
            });
        }
        return broken;
    }

    private static Counts of(JsonNode told) {
        Counts counts = Counts.of(told);
        return new Counts(counts.lastRead(), counts.unread(), counts.mentions(), 0);
    }

    private static void compare(String where, Counts real, Counts told, List<String> broken) {
        if (told != null && !real.equals(told)) {
            broken.add(where + " tells " + told + ", counted are " + real);
        }
    }
}
