package chat.adapter.rest.web;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** The browser client: its page at each of its addresses, and its files. */
public final class WebRoutes {
    private static final List<String> PAGES = List.of(
            "/",
            "login",
            "register",
            "r/{room: .+}",
            "join/{invitation: .+}",
            "reset/{token: .+}",
            "manage",
            "manage/{section: .+}");

    private WebRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, WebFiles files) {
        IndexPage page = new IndexPage(files);
        for (String address : PAGES) {
            Resource.Builder resource = Resource.builder(address);
            resource.addMethod(HttpMethod.GET).handledBy(page);
            config.registerResources(resource.build());
        }
        config.register(new AssetsResource(files)).register(new WellKnownResource(files));
    }
}
