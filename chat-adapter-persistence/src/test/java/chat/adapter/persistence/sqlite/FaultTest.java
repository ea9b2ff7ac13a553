package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.StorageException;
import chat.domain.message.Message;
import chat.domain.message.Window;
import chat.domain.port.contract.Storage;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FaultTest extends FaultyStorage {

    @Test
    void acknowledges_nothing_on_a_full_disk_but_goes_on_reading() {
        User ola = register("ola");
        announced().clear();
        disk.breakOn("COMMIT");
        assertThrows(StorageException.class, () -> post(RoomId.GENERAL, ola, "lost"));
        assertThrows(StorageException.class, () -> open("ops", ola));
        assertThrows(StorageException.class, () -> register("jan"));
        assertEquals(List.of(), announced().rows());
        assertEquals(1, rooms().all(ola.id()).size());
        assertEquals(1, newest().size());
    }

    @Test
    void goes_on_without_a_hole_once_the_disk_is_mended() {
        User ola = register("ola");
        disk.breakOn("COMMIT");
        assertThrows(StorageException.class, () -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        disk.mend();
        Message kept = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        assertEquals(2, kept.seq());
        assertEquals(announced().rows(), newest());
    }

    @Test
    void remembers_nobody_whose_joining_failed() {
        User ola = register("ola");
        RoomId ops = open("ops", ola).id();
        User jan = register("jan");
        disk.breakOn("INSERT INTO message");
        assertThrows(StorageException.class, () -> join(ops, jan));
        disk.mend();
        assertEquals(1, rooms().find(ops, jan.id()).orElseThrow().members());
        join(ops, jan);
        assertEquals(2, rooms().find(ops, jan.id()).orElseThrow().members());
    }

    @Test
    void lets_a_rule_that_breaks_hurt_nobody_else() {
        User ola = register("ola");
        var broken = Storage.posting(RoomId.GENERAL, ola, "boom", Optional.empty());
        StorageException fault = assertThrows(
                StorageException.class,
                () -> roomLog().post(broken, standing -> {
                    throw new IllegalStateException("secret of the rule");
                }));
        assertTrue(!String.valueOf(fault.getMessage()).contains("secret"));
        assertEquals(2, post(RoomId.GENERAL, ola, "fine").message().seq());
    }

    private List<Message> newest() {
        return history()
                .page(RoomId.GENERAL, new Window(Window.Edge.NEWEST, 0, 50))
                .messages();
    }
}
