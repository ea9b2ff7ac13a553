package chat.adapter.rest.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.DeletedMessage;
import chat.domain.message.Emoji;
import chat.domain.message.LastEdit;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.RoomEvent;
import chat.domain.message.TextMessage;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class MessagePageEncoderTest {
    // Quotes, escapes, control characters, line separators, and text beyond Latin, the BMP and the encoder's buffer.
    private static final List<String> TEXTS = List.of(
            "",
            "hello",
            "say \"hi\" \\ /",
            "\t\r\n\b\f\u0000\u001f\u007f",
            "\u2028\u2029\u00e9",
            "zażółć 漢字",
            "👍🏽 \uD83D\uDE00",
            "<script>&amp;'",
            "x".repeat(9_000),
            "漢\"".repeat(3_000));
    private static final int ROWS = 200;

    private final ObjectMapper mapper = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @RepeatedTest(20)
    void writes_what_jackson_writes_of_the_view(RepetitionInfo seed) throws IOException {
        MessagePage page = new RandomRows(seed.getCurrentRepetition()).page();
        byte[] expected = mapper.writeValueAsBytes(MessagePageView.of(page));
        byte[] written = new MessagePageEncoder(mapper.getFactory()).encode(page);
        assertEquals(new String(expected, UTF_8), new String(written, UTF_8));
        assertArrayEquals(expected, written);
    }

    private static final class RandomRows {
        private final Random random;

        RandomRows(long seed) {
            random = new Random(seed);
        }

        MessagePage page() {
            return new MessagePage(
                    rows(random.nextInt(ROWS)), rows(random.nextInt(3)), random.nextBoolean(), revision());
        }

        private List<Message> rows(int count) {
            return IntStream.range(0, count).mapToObj(i -> row()).toList();
        }

        private Message row() {
            return switch (random.nextInt(4)) {
                case 0 -> new DeletedMessage(id(), revision(), author(), time(), clientId());
                case 1 ->
                    new MembershipEvent(
                            id(), revision(), author(), time(), any(MembershipEventType.values()), maybe(this::user));
                case 2 -> new RoomEvent(id(), revision(), author(), time(), room());
                default -> new TextMessage(id(), revision(), author(), time(), clientId(), body());
            };
        }

        private MessageBody body() {
            return new MessageBody(
                    new Content(text()),
                    maybe(this::id),
                    new Mentions(users(), random.nextBoolean()),
                    maybe(() -> new LastEdit(revision(), time())),
                    Stream.generate(this::reaction).limit(random.nextInt(4)).toList(),
                    random.nextBoolean());
        }

        private Reaction reaction() {
            return new Reaction(new Emoji(text()), random.nextInt(2_000), users());
        }

        private List<UserId> users() {
            return Stream.generate(this::user).limit(random.nextInt(4)).toList();
        }

        private Room room() {
            return new Room(
                    new RoomId(random.nextInt(99)),
                    new RoomName(text()),
                    new Topic(text()),
                    any(Visibility.values()),
                    random.nextBoolean());
        }

        private MessageId id() {
            return MessageId.of(new RoomId(random.nextInt(1 << 24)), random.nextInt(1 << 29));
        }

        private Revision revision() {
            return new Revision(random.nextInt(1 << 29));
        }

        private Author author() {
            return new Author(user(), new Username(text()));
        }

        private UserId user() {
            return new UserId(random.nextLong() >>> 1);
        }

        private Optional<ClientId> clientId() {
            return maybe(() -> new ClientId(text()));
        }

        private Instant time() {
            return switch (random.nextInt(4)) {
                case 0 -> Instant.ofEpochSecond(random.nextInt());
                case 1 -> Instant.EPOCH;
                case 2 -> Instant.ofEpochMilli(random.nextLong() >> 12);
                default -> Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
            };
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private <T> Optional<T> maybe(Supplier<T> value) {
            return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
        }
    }
}
