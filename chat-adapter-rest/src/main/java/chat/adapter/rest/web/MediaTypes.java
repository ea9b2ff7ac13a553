package chat.adapter.rest.web;

/**
 * The media type of a file, by its name.
 *
 * @param text whether compression makes the file smaller
 */
record MediaTypes(String mediaType, boolean text) {
    static MediaTypes of(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> text("text/html");
            case "css" -> text("text/css");
            case "js", "mjs" -> text("text/javascript");
            case "json", "map" -> text("application/json");
            case "webmanifest" -> text("application/manifest+json");
            case "svg" -> text("image/svg+xml");
            case "txt", "md" -> text("text/plain");
            case "png" -> binary("image/png");
            case "ico" -> binary("image/x-icon");
            case "webp" -> binary("image/webp");
            case "jpg", "jpeg" -> binary("image/jpeg");
            case "woff2" -> binary("font/woff2");
            case "mp3" -> binary("audio/mpeg");
            default -> binary("application/octet-stream");
        };
    }

    private static MediaTypes text(String type) {
        return new MediaTypes(type + ";charset=utf-8", true);
    }

    private static MediaTypes binary(String type) {
        return new MediaTypes(type, false);
    }
}
