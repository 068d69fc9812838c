package org.nslab.simulation.sockets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.HostNames;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code curl} of HTTP; everybody who listens greets, as the lab's greeter does. */
public final class Curl implements Program {

  private static final Pattern URL =
      Pattern.compile("(?:http://)?([^/:]+)(?::([0-9]{1,5}))?(?:/.*)?");
  private static final double PATIENCE = 135;

  private final Kernel kernel;

  /** One whose connections go through this kernel's network. */
  public Curl(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    boolean silent = false;
    boolean errors = false;
    double limit = 0;
    double connect = 0;
    Optional<String> url = Optional.empty();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean valued = i + 1 < words.size();
      if (word.matches("-[sSf4]+|--silent|--show-error")) {
        silent |= word.matches("-[S4f]*s[sS4f]*|--silent");
        errors |= word.matches("-[s4f]*S[sS4f]*|--show-error");
      } else if (word.matches("-m|--max-time|--connect-timeout") && valued) {
        double seconds = seconds(words.get(++i));
        limit = word.equals("--connect-timeout") ? limit : seconds;
        connect = seconds;
      } else if (word.startsWith("-")) {
        return invocation.fail(
            2, "The simulated lab does not know `curl " + word + "`; the kernel lab does.");
      } else {
        url = Optional.of(word);
      }
    }
    if (url.isEmpty()) {
      return invocation.fail(2, "curl: try 'curl --help' or 'curl --manual' for more information");
    }
    Answer answer = get(invocation, url.get(), limit > 0 ? limit : connect);
    if (answer.code > 0 && (!silent || errors)) {
      invocation.error("curl: (" + answer.code + ") " + answer.text);
    } else if (answer.code == 0) {
      invocation.out(answer.text);
    }
    return answer.code;
  }

  private record Answer(int code, String text) {}

  private static double seconds(String text) {
    return text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") ? Double.parseDouble(text) : 0;
  }

  private Answer get(Invocation invocation, String url, double limit) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches() || url.startsWith("https:")) {
      return new Answer(1, "The simulated lab knows no other URLs than http://HOST:PORT/.");
    }
    String host = parts.group(1);
    int port = parts.group(2) == null ? 80 : Integer.parseInt(parts.group(2));
    Optional<IpAddress> to =
        HostNames.find(invocation.environment(), host, Optional.of(Family.INET));
    if (to.isEmpty()) {
      return new Answer(6, "Could not resolve host: " + host);
    }
    if (port == 0 || port > 65535) {
      return new Answer(3, "URL using bad/illegal format or missing URL");
    }
    long before = kernel.time().now();
    long patience = (long) ((limit > 0 ? limit : PATIENCE) * 1000) + 1;
    String here = invocation.environment().namespace();
    Attempt attempt = Attempt.connect(kernel, here, to.get(), port, patience);
    if (attempt.isAccepted()) {
      return new Answer(0, "This is " + attempt.here() + ". You are " + attempt.from() + ".\n");
    }
    if (attempt.outcome() == Attempt.Outcome.SILENCE && limit > 0) {
      return new Answer(28, "Connection timed out after " + patience + " milliseconds");
    }
    long waited = kernel.time().now() - before;
    return new Answer(
        attempt.outcome() == Attempt.Outcome.SILENCE ? 28 : 7,
        String.format(
            Locale.ROOT,
            "Failed to connect to %s port %d after %d ms: Couldn't connect to server",
            host,
            port,
            waited));
  }
}
