package chat.adapter.websocket.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.fake.FailingLog;
import chat.adapter.websocket.typed.TypedScene.Socket;
import chat.domain.member.Role;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.DisplayName;
import chat.domain.user.Profile;
import chat.domain.user.StatusText;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every frame of {@code /ws} and every error that it can give, to the letter: docs/protocol.md shows these. */
final class GoldenTest {
    private static final long HELLO = MessageId.of(RoomId.GENERAL, 3).value();

    private final Golden golden = new Golden("ws");
    private final TypedScene scene = new TypedScene(3);
    private final User ola = scene.user("ola");
    private final User jan = scene.user("jan");
    private final Socket socket = scene.connect(ola);

    private String said(String name, String frame) {
        golden.check("client-" + name, frame.replace('\'', '"'));
        return frame;
    }

    private static String only(List<String> frames, String type) {
        List<String> found = frames.stream()
                .filter(frame -> frame.startsWith("{\"type\":\"" + type + "\""))
                .toList();
        assertEquals(1, found.size(), frames.toString());
        return found.get(0);
    }

    private String hello() {
        return "{'type':'send','ref':'4','room_id':1,'client_id':'0b6a2f0e-5d1c','content':'hello @jan'}";
    }

    @Test
    void welcome() {
        golden.check("welcome", only(socket.hear(), "welcome"));
    }

    @Test
    void a_message_its_ack_and_that_of_a_repeat() {
        List<String> heard = socket.say(said("send", hello()));
        golden.check("message", only(heard, "message"));
        golden.check("ack-send", only(heard, "ack"));
        golden.check("ack-repeat", only(socket.say(hello()), "ack"));
    }

    @Test
    void an_answer_that_calls_everybody() {
        socket.say(hello());
        String reply = "{'type':'send','ref':'5','room_id':1,'content':'all of @room, look','reply_to':" + HELLO + "}";
        golden.check("message-reply", only(socket.say(said("send-reply", reply)), "message"));
    }

    @Test
    void what_becomes_of_a_message() {
        socket.say(hello());
        String edit = "{'type':'edit','ref':'6','room_id':1,'id':" + HELLO + ",'content':'hello, @jan','revision':3}";
        List<String> edited = socket.say(said("edit", edit));
        golden.check("message-edited", only(edited, "message"));
        golden.check("ack-edit", only(edited, "ack"));
        String react = "{'type':'react','ref':'7','room_id':1,'id':" + HELLO + ",'emoji':'👍','on':true}";
        golden.check("message-reacted", only(socket.say(said("react", react)), "message"));
        String pin = "{'type':'pin','ref':'8','room_id':1,'id':" + HELLO + ",'on':true}";
        golden.check("message-pinned", only(socket.say(said("pin", pin)), "message"));
        String delete = "{'type':'delete','ref':'9','room_id':1,'id':" + HELLO + "}";
        golden.check("message-deleted", only(socket.say(said("delete", delete)), "message"));
    }

    @Test
    void what_a_person_tells_of_themselves() {
        socket.hear();
        scene.chat.people().describe(ola.id(), GoldenTest::described);
        golden.check("user", only(socket.hear(), "user"));
    }

    private static Profile described(Profile before) {
        return before.with(Optional.of(new DisplayName("Ola Nowak")), Optional.of(new StatusText("on holiday")));
    }

    @Test
    void what_happens_in_a_room() {
        scene.user("kim");
        golden.check("message-joined", only(socket.hear().subList(1, 2), "message"));
        RoomId ops = scene.room("ops", ola);
        golden.check("room_added", only(socket.hear(), "room_added"));
        scene.rename(ops, ola, "operations");
        golden.check("message-room", only(socket.hear(), "message"));
        scene.join(ops, jan);
        socket.hear();
        scene.leave(ops, jan);
        golden.check("message-left", only(socket.hear(), "message"));
        scene.delete(ops, ola);
        golden.check("room_gone", only(socket.hear(), "room_gone"));
    }

    @Test
    void what_others_do_about_ones_place_in_a_room() {
        RoomId ops = scene.secret("ops", jan);
        Socket jans = scene.connect(jan);
        scene.give(ops, jan, ola, Role.MEMBER);
        golden.check("message-invited", only(jans.hear(), "message"));
        socket.hear();
        scene.give(ops, jan, ola, Role.MODERATOR);
        golden.check("room_changed", only(socket.hear(), "room_changed"));
        scene.remove(ops, jan, ola);
        golden.check("room_gone-removed", only(socket.hear(), "room_gone"));
        golden.check("message-removed", only(jans.hear(), "message"));
    }

    @Test
    void a_room_of_two() {
        scene.direct(jan, ola);
        golden.check("room_added-direct", only(socket.hear(), "room_added"));
    }

    @Test
    void a_room_that_is_only_read() {
        RoomId ops = scene.room("ops", ola);
        socket.hear();
        scene.archive(ops, ola);
        golden.check("message-archived", only(socket.hear(), "message"));
        refused("room_archived", "{'type':'send','ref':'4','room_id':2,'content':'hello'}");
    }

    @Test
    void catching_up() {
        socket.say(hello());
        List<String> heard = socket.say(said("sync", "{'type':'sync','rooms':{'1':2,'77':5}}"));
        golden.check("changes", only(heard, "changes"));
        golden.check("room_gone-unknown", only(heard, "room_gone"));
        golden.check("changes-none", only(socket.say("{'type':'sync','rooms':{'1':3}}"), "changes"));
        golden.check("changes-reset", only(socket.say("{'type':'sync','rooms':{'1':4}}"), "changes"));
    }

    @Test
    void reading() {
        Socket jans = scene.connect(jan);
        jans.say(hello());
        socket.hear();
        golden.check("read", only(socket.say(said("read", "{'type':'read','room_id':1,'seq':3}")), "read"));
        List<String> unread = socket.say(said("unread", "{'type':'unread','ref':'10','room_id':1,'seq':3}"));
        golden.check("read-back", only(unread, "read"));
        golden.check("ack-unread", only(unread, "ack"));
    }

    @Test
    void who_is_there() {
        Socket jans = scene.connect(jan);
        scene.sweep();
        socket.hear();
        String away = "{'type':'presence','ref':'12','state':'away'}";
        golden.check("ack-presence", only(jans.say(said("presence", away)), "ack"));
        scene.sweep();
        golden.check("presence", only(socket.hear(), "presence"));
    }

    @Test
    void who_is_writing() {
        Socket jans = scene.connect(jan);
        socket.hear();
        String typing = "{'type':'typing','ref':'13','room_id':1}";
        golden.check("ack-typing", only(jans.say(said("typing", typing)), "ack"));
        golden.check("typing", only(socket.hear(), "typing"));
    }

    @Test
    void a_sign_of_life() {
        socket.say(hello());
        golden.check("pong", only(socket.say(said("ping", "{'type':'ping','ref':'11'}")), "pong"));
    }

    @Test
    void goodbye() throws Exception {
        socket.hear();
        scene.hub.leave(java.time.Duration.ZERO);
        golden.check("bye", only(socket.hear(), "bye"));
    }

    @Test
    void errors_of_what_is_said() {
        refused("bad_request", "{'type':'send','ref':'4','room_id':1}");
        refused("unknown_type", "{'type':'dance','ref':'4'}");
        refused("content_empty", "{'type':'send','ref':'4','room_id':1,'content':' '}");
        refused("content_too_long", "{'type':'send','ref':'4','room_id':1,'content':'" + "x".repeat(101) + "'}");
        refused("room_not_found", "{'type':'send','ref':'4','room_id':99,'content':'hello'}");
        refused("message_not_found", "{'type':'delete','ref':'4','room_id':1,'id':536870999}");
    }

    @Test
    void errors_of_who_says_it() {
        Socket jans = scene.connect(jan);
        RoomId ops = scene.room("ops", ola);
        jans.say(hello());
        refused("forbidden", "{'type':'edit','ref':'4','room_id':1,'id':" + HELLO + ",'content':'no'}");
        String outside = "{'type':'send','ref':'4','room_id':" + ops.value() + ",'content':'let me in'}";
        golden.check("error-not_a_member", only(jans.say(outside), "error"));
    }

    @Test
    void errors_of_when_it_is_said() {
        socket.say(hello());
        refused("idempotency_conflict", hello().replace("hello", "good bye"));
        edit("one");
        refused(
                "edit_conflict",
                "{'type':'edit','ref':'4','room_id':1,'id':" + HELLO + ",'content':'two','revision':3}");
        for (int i = 0; i < 20; i++) {
            react("e" + i);
        }
        refused("conflict", "{'type':'react','ref':'4','room_id':1,'id':" + HELLO + ",'emoji':'👍','on':true}");
        socket.say("{'type':'send','ref':'5','room_id':1,'content':'two'}");
        socket.say("{'type':'send','ref':'6','room_id':1,'content':'three'}");
        refused("rate_limited", "{'type':'send','ref':'4','room_id':1,'content':'four'}");
    }

    private void edit(String content) {
        socket.say("{'type':'edit','ref':'5','room_id':1,'id':" + HELLO + ",'content':'" + content + "'}");
    }

    private void react(String emoji) {
        socket.say("{'type':'react','ref':'5','room_id':1,'id':" + HELLO + ",'emoji':'" + emoji + "','on':true}");
    }

    @Test
    void errors_of_the_server() {
        Socket busy = scene.open(ola, FailingLog.busy());
        busy.begin();
        golden.check("error-unavailable", only(busy.say(hello()), "error"));
        Socket broken = scene.open(ola, FailingLog.broken());
        broken.begin();
        String internal = only(broken.say(hello()), "error");
        golden.check("error-internal", internal.replaceAll("ws-[0-9]+", "ws-1"));
    }

    private void refused(String code, String frame) {
        golden.check("error-" + code, only(socket.say(frame), "error"));
    }
}
