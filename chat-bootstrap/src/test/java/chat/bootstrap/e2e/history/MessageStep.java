package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Row;
import java.util.Optional;

/** Steps that send messages, and send them again. */
interface MessageStep extends Step {

    /** Sends a message from the outbox of a device. */
    record Send(int device, int slot) implements MessageStep {
        @Override
        public void run(Environment environment) {
            send(environment, device, slot, "", 0);
        }
    }

    /** Sends a message that mentions a user, or the room if the target is past the last user. */
    record Mention(int device, int slot, int target) implements MessageStep {
        @Override
        public void run(Environment environment) {
            String name = target < environment.users.size() ? environment.user(target).name : "room";
            send(environment, device, slot, "@" + name, 0);
        }
    }

    /** Sends a reply to a message in the device's copy of the room. */
    record ReplyTo(int device, int slot, int message) implements MessageStep {
        @Override
        public void run(Environment environment) {
            Optional<DeviceFixture> fixture = environment.fixture(device);
            environment
                    .room(slot)
                    .flatMap(room -> fixture.flatMap(present -> present.pick(room, message, row -> true)))
                    .ifPresent(row -> send(environment, device, slot, "", row.id()));
        }
    }

    /** Posts a message over HTTP. */
    record Post(int user, int slot) implements MessageStep {
        @Override
        public void run(Environment environment) {
            SimulatedUser author = environment.user(user);
            environment.room(slot).ifPresent(room -> post(environment, environment.newMessage(author, room, "", 0)));
        }
    }

    /** Sends an earlier message of the user again from a device, stored or not. */
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

    /** Posts an earlier message of the user again over HTTP, stored or not. */
    record PostAgain(int user, int earlier) implements MessageStep {
        @Override
        public void run(Environment environment) {
            environment.expected.pick(environment.user(user), earlier).ifPresent(sent -> post(environment, sent));
        }
    }

    /** Sends a message over the single-room protocol. */
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

    private static void send(Environment environment, int device, int slot, String suffix, long replyTo) {
        environment
                .fixture(device)
                .ifPresent(fixture -> environment.room(slot).ifPresent(room -> {
                    SentMessage sent = environment.newMessage(fixture.user, room, suffix, replyTo);
                    fixture.device.submit("send", room, sent.fields());
                }));
    }

    private static void post(Environment environment, SentMessage sent) {
        var unused = sent.author()
                .http
                .send("POST", "/rooms/" + sent.room() + "/messages", sent.fields())
                .thenAccept(reply -> environment.expected.httpResults(sent, reply));
    }

    /** Whether the user of the device wrote the row. */
    static boolean isOwn(DeviceFixture fixture, Row row) {
        return row.author() == fixture.user.id;
    }
}
