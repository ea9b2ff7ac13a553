package chat.bootstrap.e2e.client;

/** An HTTP request that was answered, and when it began. */
public record Exchange(long begun, String path, int status, String body) {}
