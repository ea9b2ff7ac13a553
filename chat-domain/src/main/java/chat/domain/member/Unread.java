package chat.domain.member;

/**
 * What a member has not read yet: rows after the pointer that others wrote and that are not deleted.
 *
 * @param messages exact up to 99 within the {@value #LOOKED_AT} rows after the pointer; else {@value #MANY}
 * @param mentions how many of all of them call the member or everybody, {@value #MANY} at most
 */
public record Unread(int messages, int mentions) {
    public static final Unread NOTHING = new Unread(0, 0);

    /** Stands for 100 and more. */
    public static final int MANY = 100;

    /** How many rows are looked at, so that counting costs a bound and not a history. */
    public static final int LOOKED_AT = 1_000;
}
