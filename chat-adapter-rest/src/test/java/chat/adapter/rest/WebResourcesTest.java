package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebResourcesTest {
    private final RestTestServer server = RestTestServer.create();
    private final TestResponse page = server.get("/").send();

    private String assets() {
        Matcher found = Pattern.compile("/assets/[0-9a-f]{16}").matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/register",
                "/r/1",
                "/r/1/4183",
                "/join/abc",
                "/reset/abc",
                "/manage",
                "/manage/audit",
                "/r/x%20y"
            })
    void all_client_routes_return_the_page(String path) {
        TestResponse reply = server.get(path).send().hasStatus(200);
        assertEquals(page.body(), reply.body());
        assertEquals("text/html;charset=utf-8", reply.header("Content-Type"));
        assertEquals("no-cache", reply.header("Cache-Control"));
        assertEquals("Accept-Encoding", reply.header("Vary"));
    }

    @Test
    void the_page_refers_to_its_files_by_versioned_paths() {
        assertFalse(page.body().contains("@assets@"));
        assertTrue(page.body().contains("<script type=\"module\" src=\"" + assets() + "/app.js\">"));
        assertTrue(page.body().contains("żółw"));
    }

    @Test
    void the_page_is_sent_again_only_if_it_changed() {
        String tag = String.valueOf(page.header("ETag"));
        TestResponse again =
                server.get("/r/1").with("If-None-Match", tag).send().hasStatus(304);
        assertEquals("", again.body());
        assertEquals(tag, again.header("ETag"));
        assertEquals("no-cache", again.header("Cache-Control"));
        assertEquals("Accept-Encoding", again.header("Vary"));
        server.get("/").with("If-None-Match", "W/\"other\", " + tag).send().hasStatus(304);
        server.get("/").with("If-None-Match", "W/\"other\"").send().hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "\"", "W/", ","})
    void a_malformed_entity_tag_is_ignored(String tag) {
        server.get("/").with("If-None-Match", tag).send().hasStatus(200);
    }

    @Test
    void the_content_security_policy_allows_only_the_import_map_inline() throws NoSuchAlgorithmException {
        Matcher map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        assertTrue(map.find());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "default-src 'none'; script-src 'self' 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
                        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'; require-trusted-types-for 'script'; "
                        + "trusted-types lit-html parley",
                page.header("Content-Security-Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "app.js, text/javascript;charset=utf-8",
        "model/room.js, text/javascript;charset=utf-8",
        "app.css, text/css;charset=utf-8",
        "favicon.svg, image/svg+xml;charset=utf-8",
        "dot.png, image/png"
    })
    void assets_have_a_content_type_and_are_immutable(String name, String type) {
        TestResponse reply = server.get(assets() + "/" + name).send().hasStatus(200);
        assertEquals(type, reply.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", reply.header("Cache-Control"));
    }

    @Test
    void text_is_compressed_if_the_client_accepts_gzip() throws IOException {
        String file = assets() + "/model/room.js";
        TestResponse plain = server.get(file).send();
        assertEquals("export const room = \"żółw\";\n", plain.body());
        assertEquals("Accept-Encoding", plain.header("Vary"));
        assertNull(plain.header("Content-Encoding"));
        for (int time = 0; time < 2; time++) {
            TestResponse packed =
                    server.get(file).with("Accept-Encoding", "br, gzip").send().hasStatus(200);
            assertEquals("gzip", packed.header("Content-Encoding"));
            assertEquals("Accept-Encoding", packed.header("Vary"));
            assertArrayEquals(
                    plain.bytes(), new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes());
        }
    }

    @Test
    void images_are_not_compressed() {
        TestResponse reply = server.get(assets() + "/dot.png")
                .with("Accept-Encoding", "gzip")
                .send()
                .hasStatus(200);
        assertNull(reply.header("Content-Encoding"));
        assertNull(reply.header("Vary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/0000000000000000/app.js",
                "/assets/app.js",
                "@/nothing.js",
                "@/index.html",
                "@/",
                "@/model",
                "@/model/",
                "@/../web/app.js",
                "@/model/..%2Fapp.js",
                "@/%2e%2e%2f%2e%2e%2fchat/adapter/rest/RestApi.class",
                "@/..%5Capp.js",
                "@//app.js",
                "@/app.js%00"
            })
    void other_asset_paths_are_not_found(String path) {
        server.get(path.replace("@", assets())).send().isRefused(404, "not_found");
    }

    @Test
    void serves_robots_txt_and_the_favicon() {
        assertEquals(
                "User-agent: *\nAllow: /$\nDisallow: /\n",
                server.get("/robots.txt").send().hasStatus(200).body());
        for (String path : new String[] {"/favicon.svg", "/favicon.ico"}) {
            TestResponse reply = server.get(path).send().hasStatus(200);
            assertEquals("image/svg+xml;charset=utf-8", reply.header("Content-Type"));
            assertEquals("public, max-age=86400", reply.header("Cache-Control"));
        }
    }
}
