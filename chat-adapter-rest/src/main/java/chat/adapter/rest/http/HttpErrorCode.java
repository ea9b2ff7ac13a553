package chat.adapter.rest.http;

import java.util.Locale;

/** The error codes that exist only over HTTP. None is retryable. */
public enum HttpErrorCode {
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    PAYLOAD_TOO_LARGE(413, "Content Too Large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type");

    private final int status;
    private final String title;

    HttpErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** @return the reason phrase of the status */
    String title() {
        return title;
    }

    /** @return the code on the wire, in lower snake case */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
