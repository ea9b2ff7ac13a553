package chat.adapter.rest;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Disables unwanted defaults of Jersey. */
final class JerseyConfig {
    // Suppresses a wrong warning that resource instances are ignored (jersey#3700). Kept in a field, because a logger
    // without a reference loses its level.
    private static final Logger WARNS_WITHOUT_CAUSE =
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private JerseyConfig() {}

    static void configure(ResourceConfig config) {
        WARNS_WITHOUT_CAUSE.setLevel(Level.SEVERE);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.addProperties(Map.of(
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                // XML and images are neither read nor written.
                CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL",
                ServerProperties.WADL_FEATURE_DISABLE, true,
                // The tests validate the resources, so that the start need not.
                ServerProperties.RESOURCE_VALIDATION_DISABLE, true,
                // Behind a proxy, the host that Jersey would put into Location is not the public one.
                ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true));
    }
}
