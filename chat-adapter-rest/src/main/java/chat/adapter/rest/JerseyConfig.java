package chat.adapter.rest;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What Jersey does of its own accord and should not. */
final class JerseyConfig {
    // It warns that ready-made resources will be ignored, which is not so (jersey#3700).
    // Held here, as a logger that nobody holds forgets its level.
    private static final Logger WARNS_WITHOUT_CAUSE =
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private JerseyConfig() {}

    static void configure(ResourceConfig config) {
        WARNS_WITHOUT_CAUSE.setLevel(Level.SEVERE);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.addProperties(Map.of(
                ServerProperties.WADL_FEATURE_DISABLE, true,
                // Behind a proxy the host that Jersey would put before a Location is not the one that people see.
                ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true));
    }
}
