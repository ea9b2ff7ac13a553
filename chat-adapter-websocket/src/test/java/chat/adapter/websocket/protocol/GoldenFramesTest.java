package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.fake.FailingLog;
import chat.adapter.websocket.protocol.MultiRoomFixture.MultiRoomSocket;
import chat.domain.account.DisplayName;
import chat.domain.account.ProfileDetails;
import chat.domain.account.StatusText;
import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every frame of {@code /ws} and every error frame, compared byte by byte; docs/protocol.md shows them. */
final class GoldenFramesTest {
    private static final long HELLO = MessageId.of(RoomId.GENERAL, 3).value();

    private final GoldenFrames golden = new GoldenFrames("ws");
    private final MultiRoomFixture fixture = new MultiRoomFixture(3);
    private final User ola = fixture.user("ola");
    private final User jan = fixture.user("jan");
    private final MultiRoomSocket socket = fixture.connect(ola);

    private String checkFrame(String name, String frame) {
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
    void encodes_welcome() {
        golden.check("welcome", only(socket.newFrames(), "welcome"));
    }

    @Test
    void encodes_a_message_its_ack_and_the_ack_of_a_repeat() {
        List<String> received = socket.send(checkFrame("send", hello()));
        golden.check("message", only(received, "message"));
        golden.check("ack-send", only(received, "ack"));
        golden.check("ack-repeat", only(socket.send(hello()), "ack"));
    }

    @Test
    void encodes_a_reply_that_mentions_the_room() {
        socket.send(hello());
        String reply = "{'type':'send','ref':'5','room_id':1,'content':'all of @room, look','reply_to':" + HELLO + "}";
        golden.check("message-reply", only(socket.send(checkFrame("send-reply", reply)), "message"));
    }

    @Test
    void encodes_message_changes() {
        socket.send(hello());
        String edit = "{'type':'edit','ref':'6','room_id':1,'id':" + HELLO + ",'content':'hello, @jan','revision':3}";
        List<String> edited = socket.send(checkFrame("edit", edit));
        golden.check("message-edited", only(edited, "message"));
        golden.check("ack-edit", only(edited, "ack"));
        String react = "{'type':'react','ref':'7','room_id':1,'id':" + HELLO + ",'emoji':'👍','on':true}";
        golden.check("message-reacted", only(socket.send(checkFrame("react", react)), "message"));
        String pin = "{'type':'pin','ref':'8','room_id':1,'id':" + HELLO + ",'on':true}";
        golden.check("message-pinned", only(socket.send(checkFrame("pin", pin)), "message"));
        String delete = "{'type':'delete','ref':'9','room_id':1,'id':" + HELLO + "}";
        golden.check("message-deleted", only(socket.send(checkFrame("delete", delete)), "message"));
    }

    @Test
    void encodes_profile_changes() {
        socket.newFrames();
        fixture.chat.userDirectory().updateProfile(ola.id(), GoldenFramesTest::withNameAndStatus);
        golden.check("user", only(socket.newFrames(), "user"));
    }

    private static ProfileDetails withNameAndStatus(ProfileDetails before) {
        return before.withNameAndStatus(
                Optional.of(new DisplayName("Ola Nowak")), Optional.of(new StatusText("on holiday")));
    }

    @Test
    void encodes_room_changes() {
        fixture.user("kim");
        golden.check("message-joined", only(socket.newFrames().subList(1, 2), "message"));
        RoomId ops = fixture.room("ops", ola);
        golden.check("room_added", only(socket.newFrames(), "room_added"));
        fixture.rename(ops, ola, "operations");
        golden.check("message-room", only(socket.newFrames(), "message"));
        fixture.join(ops, jan);
        socket.newFrames();
        fixture.leave(ops, jan);
        golden.check("message-left", only(socket.newFrames(), "message"));
        fixture.delete(ops, ola);
        golden.check("room_gone", only(socket.newFrames(), "room_gone"));
    }

    @Test
    void encodes_membership_changes() {
        RoomId ops = fixture.privateRoom("ops", jan);
        MultiRoomSocket jans = fixture.connect(jan);
        fixture.setRole(ops, jan, ola, Role.MEMBER);
        golden.check("message-invited", only(jans.newFrames(), "message"));
        socket.newFrames();
        fixture.setRole(ops, jan, ola, Role.MODERATOR);
        golden.check("room_changed", only(socket.newFrames(), "room_changed"));
        fixture.remove(ops, jan, ola);
        golden.check("room_gone-removed", only(socket.newFrames(), "room_gone"));
        golden.check("message-removed", only(jans.newFrames(), "message"));
    }

    @Test
    void encodes_a_direct_room() {
        fixture.direct(jan, ola);
        golden.check("room_added-direct", only(socket.newFrames(), "room_added"));
    }

    @Test
    void encodes_an_archived_room_and_the_refusal_to_post() {
        RoomId ops = fixture.room("ops", ola);
        socket.newFrames();
        fixture.archive(ops, ola);
        golden.check("message-archived", only(socket.newFrames(), "message"));
        checkRefusal("room_archived", "{'type':'send','ref':'4','room_id':2,'content':'hello'}");
    }

    @Test
    void encodes_the_replies_to_sync() {
        socket.send(hello());
        List<String> received = socket.send(checkFrame("sync", "{'type':'sync','rooms':{'1':2,'77':5}}"));
        golden.check("changes", only(received, "changes"));
        golden.check("room_gone-unknown", only(received, "room_gone"));
        golden.check("changes-none", only(socket.send("{'type':'sync','rooms':{'1':3}}"), "changes"));
        golden.check("changes-reset", only(socket.send("{'type':'sync','rooms':{'1':4}}"), "changes"));
    }

    @Test
    void encodes_the_request_to_sync() {
        for (int i = 0; i < 1_100; i++) {
            fixture.post(RoomId.GENERAL, jan, "hello");
        }
        golden.check("sync", only(socket.newFrames(), "sync"));
    }

    @Test
    void encodes_read_markers() {
        MultiRoomSocket jans = fixture.connect(jan);
        jans.send(hello());
        socket.newFrames();
        golden.check("read", only(socket.send(checkFrame("read", "{'type':'read','room_id':1,'seq':3}")), "read"));
        List<String> unread = socket.send(checkFrame("unread", "{'type':'unread','ref':'10','room_id':1,'seq':3}"));
        golden.check("read-back", only(unread, "read"));
        golden.check("ack-unread", only(unread, "ack"));
    }

    @Test
    void encodes_presence() {
        MultiRoomSocket jans = fixture.connect(jan);
        fixture.tick();
        socket.newFrames();
        String away = "{'type':'presence','ref':'12','state':'away'}";
        golden.check("ack-presence", only(jans.send(checkFrame("presence", away)), "ack"));
        fixture.tick();
        golden.check("presence", only(socket.newFrames(), "presence"));
    }

    @Test
    void encodes_typing() {
        MultiRoomSocket jans = fixture.connect(jan);
        socket.newFrames();
        String typing = "{'type':'typing','ref':'13','room_id':1}";
        golden.check("ack-typing", only(jans.send(checkFrame("typing", typing)), "ack"));
        golden.check("typing", only(socket.newFrames(), "typing"));
    }

    @Test
    void encodes_pong() {
        socket.send(hello());
        golden.check("pong", only(socket.send(checkFrame("ping", "{'type':'ping','ref':'11'}")), "pong"));
    }

    @Test
    void encodes_bye() throws Exception {
        socket.newFrames();
        fixture.hub.drain(java.time.Duration.ZERO);
        golden.check("bye", only(socket.newFrames(), "bye"));
    }

    @Test
    void encodes_errors_about_the_content() {
        checkRefusal("bad_request", "{'type':'send','ref':'4','room_id':1}");
        checkRefusal("unknown_type", "{'type':'dance','ref':'4'}");
        checkRefusal("content_empty", "{'type':'send','ref':'4','room_id':1,'content':' '}");
        checkRefusal("content_too_long", "{'type':'send','ref':'4','room_id':1,'content':'" + "x".repeat(101) + "'}");
        checkRefusal("room_not_found", "{'type':'send','ref':'4','room_id':99,'content':'hello'}");
        checkRefusal("message_not_found", "{'type':'delete','ref':'4','room_id':1,'id':536870999}");
    }

    @Test
    void encodes_errors_about_permissions() {
        MultiRoomSocket jans = fixture.connect(jan);
        RoomId ops = fixture.room("ops", ola);
        jans.send(hello());
        checkRefusal("forbidden", "{'type':'edit','ref':'4','room_id':1,'id':" + HELLO + ",'content':'no'}");
        String outside = "{'type':'send','ref':'4','room_id':" + ops.value() + ",'content':'let me in'}";
        golden.check("error-not_a_member", only(jans.send(outside), "error"));
    }

    @Test
    void encodes_errors_about_conflicts_and_limits() {
        socket.send(hello());
        checkRefusal("idempotency_conflict", hello().replace("hello", "good bye"));
        edit("one");
        checkRefusal(
                "edit_conflict",
                "{'type':'edit','ref':'4','room_id':1,'id':" + HELLO + ",'content':'two','revision':3}");
        for (int i = 0; i < 20; i++) {
            react("e" + i);
        }
        checkRefusal("conflict", "{'type':'react','ref':'4','room_id':1,'id':" + HELLO + ",'emoji':'👍','on':true}");
        socket.send("{'type':'send','ref':'5','room_id':1,'content':'two'}");
        socket.send("{'type':'send','ref':'6','room_id':1,'content':'three'}");
        checkRefusal("rate_limited", "{'type':'send','ref':'4','room_id':1,'content':'four'}");
    }

    private void edit(String content) {
        socket.send("{'type':'edit','ref':'5','room_id':1,'id':" + HELLO + ",'content':'" + content + "'}");
    }

    private void react(String emoji) {
        socket.send("{'type':'react','ref':'5','room_id':1,'id':" + HELLO + ",'emoji':'" + emoji + "','on':true}");
    }

    @Test
    void encodes_errors_of_the_server() {
        MultiRoomSocket busy = fixture.open(ola, FailingLog.busy());
        busy.open();
        golden.check("error-unavailable", only(busy.send(hello()), "error"));
        MultiRoomSocket broken = fixture.open(ola, FailingLog.failing());
        broken.open();
        String internal = only(broken.send(hello()), "error");
        golden.check("error-internal", internal.replaceAll("ws-[0-9]+", "ws-1"));
    }

    private void checkRefusal(String code, String frame) {
        golden.check("error-" + code, only(socket.send(frame), "error"));
    }
}
