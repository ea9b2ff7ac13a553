package chat.adapter.rest.http;

import chat.application.account.MeView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** Provides the program's shared JSON mapper to Jersey. */
public final class JsonMapperResolver implements ContextResolver<ObjectMapper> {
    private final ObjectMapper mapper;

    public JsonMapperResolver(ObjectMapper mapper) {
        this.mapper = mapper.copy();
        // Without a session, the user is an explicit null; all other absent values are omitted.
        this.mapper
                .configOverride(MeView.class)
                .setIncludeAsProperty(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.USE_DEFAULTS));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
