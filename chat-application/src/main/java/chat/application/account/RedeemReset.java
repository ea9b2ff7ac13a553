package chat.application.account;

import chat.application.link.Guesses;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Resets;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import java.time.Clock;

/** Lets whoever has the link set another password, and ends all their sessions. */
public final class RedeemReset {
    private final Resets resets;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final Guesses guesses;
    private final Clock clock;

    public RedeemReset(Resets resets, PasswordHasher hasher, CommonPasswords common, Guesses guesses, Clock clock) {
        this.resets = resets;
        this.hasher = hasher;
        this.common = common;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @param address where it comes from */
    public record Command(String token, String password, String address) {}

    /**
     * Refuses with {@code not_found} a link that is not good, {@code bad_request} for the password, which leaves the link
     * good, {@code rate_limited} or {@code unavailable}.
     */
    public void handle(Command command) {
        guesses.follow(command.token(), command.address(), link -> redeem(link, command.password()));
    }

    private LinkHash redeem(LinkHash link, String chosen) {
        User user = resets.find(link, clock.instant()).orElseThrow(LinkToken::unknown);
        PasswordHash hash = hasher.hash(Password.chosen(chosen, user.name(), common::contains));
        resets.redeem(link, hash, clock.instant());
        return link;
    }
}
