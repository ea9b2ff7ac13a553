package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.Optional;

/** Steps that send messages, and send them again. */
interface MessageStep extends Step {

    /** A message from the outbox of a device. */
    record Send(int device, int slot) implements MessageStep {
        @Override
        public void run(Environment environment) {
            send(environment, device, slot, "", 0);
        }
    }

    /** A message that names somebody; a number beyond the people names the room. */
    record Mention(int device, int slot, int target) implements MessageStep {
        @Override
        public void run(Environment environment) {
            String name = target < environment.users.size() ? environment.user(target).name : "room";
            send(environment, device, slot, "@" + name, 0);
        }
    }

    /** A reply to a message that the device knows. */
    record ReplyTo(int device, int slot, int message) implements MessageStep {
        @Override
        public void run(Environment environment) {
            Optional<DeviceFixture> fixture = environment.fixture(device);
            environment
                    .room(slot)
                    .flatMap(room -> fixture.flatMap(at -> at.pick(room, message, row -> true)))
                    .ifPresent(row -> send(environment, device, slot, "", row.id()));
        }
    }

    /** A message by HTTP. */
    record Post(int user, int slot) implements MessageStep {
        @Override
        public void run(Environment environment) {
            SimulatedUser author = environment.user(user);
            environment.room(slot).ifPresent(room -> post(environment, environment.newMessage(author, room, "", 0)));
        }
    }

    /** The same message by another device of the person, whether it has arrived or not. */
    record RepeatSend(int device, int earlier) implements MessageStep {
        @Override
        public void run(Environment environment) {
            environment
                    .fixture(device)
                    .ifPresent(fixture -> environment
                            .expected
                            .pick(fixture.user, earlier)
                            .ifPresent(sent -> fixture.device.submit("send", sent.room(), sent.fields())));
        }
    }

    /** The same message by HTTP, whether it has arrived or not. */
    record PostAgain(int user, int earlier) implements MessageStep {
        @Override
        public void run(Environment environment) {
            environment.expected.pick(environment.user(user), earlier).ifPresent(sent -> post(environment, sent));
        }
    }

    /** A message by the plain contract. */
    record SendSingleRoom() implements MessageStep {
        @Override
        public void run(Environment environment) {
            long room = environment.slots.get(0).id();
            environment
                    .singleRoomClient()
                    .send(environment
                            .newMessage(environment.observer(), room, "", 0)
                            .fields());
        }
    }

    private static void send(Environment environment, int device, int slot, String more, long replyTo) {
        environment
                .fixture(device)
                .ifPresent(fixture -> environment.room(slot).ifPresent(room -> {
                    SentMessage sent = environment.newMessage(fixture.user, room, more, replyTo);
                    fixture.device.submit("send", room, sent.fields());
                }));
    }

    private static void post(Environment environment, SentMessage sent) {
        var unused = sent.author()
                .http
                .send("POST", "/rooms/" + sent.room() + "/messages", sent.fields())
                .thenAccept(reply -> environment.expected.httpResults(sent, reply));
    }

    /** Tells whose rows a person may change. */
    static boolean isOwn(DeviceFixture fixture, Row row) {
        return row.author() == fixture.user.id;
    }
}
