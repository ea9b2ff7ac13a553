package chat.adapter.rest;

import chat.adapter.rest.http.UpgradeRefusal;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;

/** A request to the HTTP API under test. */
final class TestRequest {
    private static final URI BASE = URI.create("http://chat.test/");

    private final ApplicationHandler jersey;
    private final ContainerRequest request;

    TestRequest(ApplicationHandler jersey, String method, String path) {
        this.jersey = jersey;
        this.request = new ContainerRequest(
                BASE,
                BASE.resolve(path),
                method,
                new AnonymousContext(),
                new MapPropertiesDelegate(),
                jersey.getConfiguration());
        request.headers("Host", "chat.test");
    }

    TestRequest as(String cookie) {
        return with("Cookie", cookie);
    }

    TestRequest with(String header, String value) {
        request.headers(header, value);
        return this;
    }

    TestRequest from(String address) {
        request.setProperty("parley.remote_address", address);
        return this;
    }

    /** The request is an upgrade that was refused, or whose checks failed. */
    TestRequest refusedUpgrade(Throwable refusal) {
        request.setProperty(UpgradeRefusal.PROPERTY, refusal);
        return this;
    }

    TestRequest json(String body) {
        return bytes(body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
    }

    TestRequest bytes(byte[] body) {
        return body(new ByteArrayInputStream(body));
    }

    TestRequest body(InputStream body) {
        request.setEntityStream(body);
        return this;
    }

    TestResponse send() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = jersey.apply(request, body).get();
            return new TestResponse(response, body.toByteArray());
        } catch (InterruptedException | ExecutionException unanswered) {
            throw new AssertionError(unanswered);
        }
    }

    private static final class AnonymousContext implements SecurityContext {
        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}
