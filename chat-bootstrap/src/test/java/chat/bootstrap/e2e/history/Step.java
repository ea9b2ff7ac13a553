package chat.bootstrap.e2e.history;

/** One act or fault of a history: a value, which tells what it is and can be played again. */
interface Step {
    /** Begins it; nothing is waited for but by steps that are there to wait. What is not possible now is left out. */
    void run(Environment environment);
}
