package chat.bootstrap.e2e.history;

import java.util.Map;

/** What is done by office about others' places in rooms, and what those try who may not. */
interface Office extends Step {

    /** Somebody lets another into a room, or gives them a role there. */
    record Invite(boolean owner, int by, int whom, int place, boolean moderator) implements Office {
        @Override
        public void play(Stage stage) {
            Map<String, String> role = Map.of("role", moderator ? "moderator" : "member");
            put(stage, actor(stage, owner, by, place), whom, place, true, "PUT", "/members/", role);
        }
    }

    /** Somebody takes another out of a room. */
    record Expel(boolean owner, int by, int whom, int place) implements Office {
        @Override
        public void play(Stage stage) {
            put(stage, actor(stage, owner, by, place), whom, place, false, "DELETE", "/members/", null);
        }
    }

    /** Somebody takes another out of a room and keeps them out. */
    record Ban(boolean owner, int by, int whom, int place) implements Office {
        @Override
        public void play(Stage stage) {
            put(stage, actor(stage, owner, by, place), whom, place, false, "PUT", "/bans/", null);
        }
    }

    /** The owner lets somebody come back. */
    record Unban(int whom, int place) implements Office {
        @Override
        public void play(Stage stage) {
            stage.room(place).ifPresent(room -> {
                String path = "/rooms/" + room + "/bans/" + stage.person(whom).id;
                var unused = stage.places.get(place).owner().script.ask("DELETE", path, null);
            });
        }
    }

    /** A person looks into a room, wherever they are. */
    record Peek(int person, int place, boolean changes) implements Office {
        @Override
        public void play(Stage stage) {
            stage.room(place).ifPresent(room -> {
                String what = changes ? "/changes?since=0" : "/messages?limit=20";
                var unused = stage.person(person).script.ask("GET", "/rooms/" + room + what, null);
            });
        }
    }

    private static Person actor(Stage stage, boolean owner, int by, int place) {
        Person holds = stage.places.get(place).owner();
        return owner && holds != null ? holds : stage.person(by);
    }

    private static void put(
            Stage stage, Person by, int whom, int place, boolean in, String method, String what, Object body) {
        stage.room(place).ifPresent(room -> {
            Passage passage = stage.passes(room, stage.person(whom), in);
            var unused = by.script
                    .ask(method, "/rooms/" + room + what + passage.person.id, body)
                    .thenAccept(reply -> passage.answered(reply, stage.ticks.next()));
        });
    }
}
