package chat.bootstrap.e2e.history;

/** One action or fault of a history; a value that can be printed and run again. */
interface Step {
    /** Starts the step without waiting, except in the Await steps. Does nothing if the step is impossible now. */
    void run(Environment environment);
}
