package org.nslab.simulation.shell;

import java.util.List;

/** What a line consists of; POSIX, Shell Command Language, section 2.9. */
sealed interface Node {

  /** Runs it and returns its exit code. */
  int run(Interpreter shell, Streams streams) throws ShellException;

  /** {@code NAME=VALUE … COMMAND WORD … > FILE}. */
  record Simple(List<String> assignments, List<String> words, List<Redirection> redirections)
      implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      return shell.simple(this, streams);
    }
  }

  /** {@code ONE | OTHER}; {@code !} in front turns its answer round. */
  record Pipeline(boolean negated, List<Node> stages) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = shell.pipeline(stages, streams);
      return negated ? (code == 0 ? 1 : 0) : code;
    }
  }

  /** {@code FIRST && NEXT}, {@code FIRST || NEXT}. */
  record AndOr(Node first, boolean and, Node next) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = shell.condition(first, streams);
      return (code == 0) == and && shell.goesOn() ? shell.run(next, streams) : code;
    }
  }

  /** One after the other. */
  record Sequence(List<Node> nodes) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = 0;
      for (Node node : nodes) {
        code = shell.run(node, streams);
        if (!shell.goesOn()) {
          break;
        }
      }
      return code;
    }
  }

  /** {@code for NAME in WORD …; do BODY; done}. */
  record For(String name, List<String> words, Node body) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = 0;
      for (String value : shell.expander(streams).words(words)) {
        shell.environment().set(name, value);
        code = shell.run(body, streams);
        if (!shell.nextRound()) {
          break;
        }
      }
      return code;
    }
  }

  /** {@code while CONDITION; do BODY; done}, or {@code until}. */
  record While(Node condition, boolean until, Node body) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = 0;
      while (shell.goesOn() && (shell.condition(condition, streams) == 0) != until) {
        code = shell.run(body, streams);
        if (!shell.nextRound()) {
          break;
        }
      }
      return code;
    }
  }

  /** {@code if CONDITION; then YES; else NO; fi}. */
  record If(Node condition, Node yes, Node no) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      int code = shell.condition(condition, streams);
      return shell.goesOn() ? shell.run(code == 0 ? yes : no, streams) : code;
    }
  }

  /** {@code BODY &}; the text is what {@code jobs} shows. */
  record Background(Node body, String text) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      return shell.background(this, streams);
    }
  }

  /** {@code NAME() BODY}. */
  record Function(String name, Node body) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) {
      shell.environment().define(name, body);
      return 0;
    }
  }

  /** {@code { BODY; }}, or {@code (BODY)} in a shell of its own. */
  record Group(Node body, boolean subshell, List<Redirection> redirections) implements Node {
    @Override
    public int run(Interpreter shell, Streams streams) throws ShellException {
      return shell.group(this, streams);
    }
  }
}
