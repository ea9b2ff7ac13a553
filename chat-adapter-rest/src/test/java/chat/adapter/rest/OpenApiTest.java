package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.adapter.rest.http.Problems;
import chat.adapter.rest.message.MessagePageView;
import chat.application.account.AdminUserView;
import chat.application.account.AdminUsersView;
import chat.application.account.MeView;
import chat.application.account.PasswordResetView;
import chat.application.account.UserProfileView;
import chat.application.account.UserRef;
import chat.application.account.UserView;
import chat.application.account.UsersView;
import chat.application.audit.AuditEntryView;
import chat.application.audit.AuditLogView;
import chat.application.invitation.AcceptedInvitationView;
import chat.application.invitation.InvitationPreview;
import chat.application.invitation.InvitationView;
import chat.application.invitation.InvitationsView;
import chat.application.membership.BansView;
import chat.application.membership.MemberView;
import chat.application.membership.MembersView;
import chat.application.message.ChangesView;
import chat.application.message.MessageView;
import chat.application.message.ReactionView;
import chat.application.message.ReactionsView;
import chat.application.message.RoomSnapshot;
import chat.application.room.AdminRoomView;
import chat.application.room.AdminRoomsView;
import chat.application.room.RoomRef;
import chat.application.room.RoomView;
import chat.application.room.RoomsView;
import chat.application.session.SessionView;
import chat.application.session.SessionsView;
import chat.domain.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.server.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private static final List<Class<? extends Record>> RESPONSE_TYPES = List.of(
            AcceptedInvitationView.class,
            AdminRoomView.class,
            AdminRoomsView.class,
            AdminUserView.class,
            AdminUsersView.class,
            AuditEntryView.class,
            AuditLogView.class,
            BansView.class,
            ChangesView.class,
            FieldError.class,
            InvitationPreview.class,
            InvitationView.class,
            InvitationsView.class,
            MeView.class,
            MemberView.class,
            MembersView.class,
            MessagePageView.class,
            MessageView.class,
            PasswordResetView.class,
            ReactionView.class,
            ReactionsView.class,
            RoomRef.class,
            RoomSnapshot.class,
            RoomView.class,
            RoomsView.class,
            SessionView.class,
            SessionsView.class,
            UserProfileView.class,
            UserRef.class,
            UserView.class,
            UsersView.class);

    private final RestTestServer server = RestTestServer.create();
    private final JsonNode document =
            StrictJson.tree(server.get("/openapi.json").send().hasStatus(200).body());

    @Test
    void paths_are_the_registered_routes() {
        Set<String> routes = server.config.getInstances().stream()
                .map(Object::getClass)
                .filter(type -> !type.getPackageName().endsWith(".web"))
                .flatMap(type -> Stream.ofNullable(Resource.from(type)))
                .flatMap(OpenApiTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(routes, documented(status -> true, false));
    }

    private static Stream<String> routes(Resource resource) {
        String path = "/" + resource.getPath();
        Stream<String> own = resource.getResourceMethods().stream().map(method -> method.getHttpMethod() + " " + path);
        Stream<String> below = resource.getChildResources().stream()
                .flatMap(child -> child.getResourceMethods().stream()
                        .map(method -> method.getHttpMethod() + " " + path + "/" + child.getPath()));
        return Stream.concat(own, below);
    }

    @Test
    void responses_are_the_observed_statuses() {
        Set<String> observed = new TreeSet<>();
        StatusCoverage.observe((method, path, status) -> observed.add(method + " " + template(path) + " " + status));
        assertEquals(observed, documented(status -> !status.equals("default") && !status.equals("101"), true));
    }

    private String template(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        return names(document.get("paths")).stream()
                .filter(known -> bare.matches(known.replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not documented: " + bare));
    }

    private Set<String> documented(Predicate<String> filter, boolean statuses) {
        Set<String> lines = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> names(operation.getValue().get("responses")).stream()
                                .filter(filter)
                                .forEach(status -> lines.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey() + (statuses ? " " + status : "")))));
        return lines;
    }

    @Test
    void schemas_have_the_fields_of_their_types() {
        RESPONSE_TYPES.forEach(type -> {
            String name = schemaName(type);
            JsonNode schema = document.at("/components/schemas/" + name);
            assertEquals(fields(type, field -> true), names(schema.get("properties")), name);
            assertEquals(fields(type, OpenApiTest::isRequired), texts(schema.get("required")), name);
        });
    }

    private static String schemaName(Class<?> type) {
        return type.getSimpleName().replaceFirst("View$", "");
    }

    private static Set<String> fields(Class<?> type, Predicate<RecordComponent> filter) {
        return Arrays.stream(type.getRecordComponents())
                .filter(filter)
                .map(field -> PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Test
    void problem_codes_are_complete() {
        assertEquals(
                Problems.codes().collect(Collectors.toCollection(TreeSet::new)),
                texts(document.at("/components/schemas/Problem/properties/code/enum")));
    }

    @Test
    void references_resolve() {
        document.findValuesAsText("$ref")
                .forEach(reference ->
                        assertFalse(document.at(reference.substring(1)).isMissingNode(), reference));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
