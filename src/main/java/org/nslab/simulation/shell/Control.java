package org.nslab.simulation.shell;

/** Whether a shell goes on with the next command: exit, return, break, set -e, Ctrl-C. */
final class Control {

  /** What is run under control. */
  interface Body {
    int run() throws ShellException;
  }

  private enum Jump {
    NONE,
    BREAK,
    CONTINUE,
    RETURN,
    EXIT
  }

  private final Interruption interruption;
  private Jump jump = Jump.NONE;
  private int code;
  private boolean exitsOnError;
  private int conditions;

  Control(Interruption interruption) {
    this.interruption = interruption;
  }

  void begin() {
    interruption.clear();
    conditions = 0;
    jump = jump == Jump.EXIT ? jump : Jump.NONE;
  }

  boolean isInterrupted() {
    return interruption.isWanted();
  }

  boolean hasExited() {
    return jump == Jump.EXIT;
  }

  boolean goesOn() {
    return jump == Jump.NONE && !isInterrupted();
  }

  /** Whether a loop takes another round. */
  boolean nextRound() {
    boolean next = jump == Jump.NONE || jump == Jump.CONTINUE;
    if (jump == Jump.BREAK || jump == Jump.CONTINUE) {
      jump = Jump.NONE;
    }
    return next && !isInterrupted();
  }

  void exitOnError(boolean wanted) {
    exitsOnError = wanted;
  }

  /** Takes note of a command's exit code. */
  int failed(int exitCode) {
    if (exitCode != 0 && exitsOnError && conditions == 0 && jump == Jump.NONE) {
      return exit(exitCode);
    }
    return exitCode;
  }

  int exit(int exitCode) {
    jump = Jump.EXIT;
    code = exitCode;
    return exitCode;
  }

  int returned(int exitCode) {
    jump = Jump.RETURN;
    return exitCode;
  }

  int leaveLoop(boolean again) {
    jump = again ? Jump.CONTINUE : Jump.BREAK;
    return 0;
  }

  int asCondition(Body body) throws ShellException {
    conditions++;
    int exitCode = body.run();
    conditions--;
    return exitCode;
  }

  int inFunction(Body body) throws ShellException {
    int exitCode = body.run();
    jump = jump == Jump.RETURN ? Jump.NONE : jump;
    return exitCode;
  }

  int inSubshell(Body body) throws ShellException {
    boolean own = exitsOnError;
    int exitCode = body.run();
    exitsOnError = own;
    if (jump == Jump.EXIT) {
      exitCode = code;
    }
    jump = Jump.NONE;
    return exitCode;
  }
}
