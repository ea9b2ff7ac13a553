package chat.domain.port.fake;

import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.message.ChangeSet;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** {@link History} in memory. */
final class InMemoryHistory implements History {
    private final InMemoryState state;

    InMemoryHistory(InMemoryState state) {
        this.state = state;
    }

    @Override
    public MessagePage page(RoomId room, PageRequest pageRequest) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(room))
                .map(found -> withReplied(page(found, pageRequest)))
                .orElse(MessagePage.NONE));
    }

    private MessagePage withReplied(MessagePage page) {
        List<Message> replied = MessagePage.repliedOutside(page.messages()).stream()
                .flatMap(id -> state.find(id).stream())
                .toList();
        return new MessagePage(page.messages(), replied, page.hasMore(), page.revision());
    }

    private static MessagePage page(InMemoryRoom room, PageRequest pageRequest) {
        int limit = pageRequest.limit();
        long seq = pageRequest.seq();
        return switch (pageRequest.direction()) {
            case NEWEST -> older(room, room.rows, limit);
            case BEFORE -> older(room, room.rows.headMap(seq, false), limit);
            case AFTER -> newer(room, room.rows.tailMap(seq, false), limit);
            case AROUND -> around(room, seq, limit);
        };
    }

    private static MessagePage older(InMemoryRoom room, NavigableMap<Long, Message> rows, int limit) {
        List<Message> all = List.copyOf(rows.values());
        int from = Math.max(0, all.size() - limit);
        return new MessagePage(all.subList(from, all.size()), List.of(), from > 0, room.head());
    }

    private static MessagePage newer(InMemoryRoom room, NavigableMap<Long, Message> rows, int limit) {
        List<Message> all = List.copyOf(rows.values());
        return new MessagePage(all.subList(0, Math.min(limit, all.size())), List.of(), all.size() > limit, room.head());
    }

    private static MessagePage around(InMemoryRoom room, long seq, int limit) {
        MessagePage before = older(room, room.rows.headMap(seq, false), limit / 2);
        List<Message> rows = new ArrayList<>(before.messages());
        rows.addAll(newer(room, room.rows.tailMap(seq, true), limit - limit / 2).messages());
        return new MessagePage(List.copyOf(rows), List.of(), before.hasMore(), room.head());
    }

    @Override
    public Optional<ChangeSet> changes(RoomId room, UserId reader, Revision since) {
        return state.locked(
                () -> Optional.ofNullable(state.rooms.get(room)).map(found -> changes(found, reader, since)));
    }

    private static ChangeSet changes(InMemoryRoom room, UserId reader, Revision since) {
        Revision head = room.head();
        boolean member = room.members.containsKey(reader);
        if (!head.isAfter(since)) {
            return new ChangeSet(List.of(), head, head, member);
        }
        Revision end = new Revision(Math.min(since.value() + ChangeSet.MAX_SPAN, head.value()));
        List<Message> rows = room.rows.values().stream()
                .filter(row -> row.revision().isAfter(since) && !row.revision().isAfter(end))
                .sorted(Comparator.comparing(Message::revision))
                .toList();
        if (rows.size() <= ChangeSet.MAX_ROWS) {
            return new ChangeSet(rows, end, head, member);
        }
        List<Message> first = rows.subList(0, ChangeSet.MAX_ROWS);
        return new ChangeSet(first, first.get(first.size() - 1).revision(), head, member);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return state.locked(() -> state.find(id));
    }

    @Override
    public AuthoredPage findByAuthor(UserId author, long from) {
        return state.locked(() -> new AuthoredPage(
                state.rooms.values().stream()
                        .flatMap(room -> room.rows.values().stream())
                        .filter(row ->
                                row instanceof TextMessage && row.author().id().equals(author))
                        .filter(row -> row.id().value() > from)
                        .toList(),
                Optional.empty()));
    }

    @Override
    public long version(RoomId room) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(room))
                .map(found -> (long) found.rows.hashCode())
                .orElse(0L));
    }

    @Override
    public List<Reaction> reactions(MessageId id) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(id.room()))
                .map(room -> room.reactions(id, Integer.MAX_VALUE))
                .orElse(List.of()));
    }

    @Override
    public Epoch epoch() {
        return new Epoch("e7f3");
    }
}
