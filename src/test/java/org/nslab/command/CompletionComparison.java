package org.nslab.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * Puts our completion of {@code ip} beside bash-completion's and fish's, and asks the real {@code
 * ip} about each candidate. Prints the table of {@code docs/completion.md}; exits with 1 where ours
 * lacks something right, or offers something that {@code ip} refuses.
 */
public final class CompletionComparison {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** iproute2: what it says of a word that it does not take, or a thing that is not there. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?s).*(is unknown, try|garbage|is duplicate|(prefix|address) is expected|Cannot find"
              + " device|does not exist|Cannot open network|Garbage|is wrong|nvalid|Unknown|What is"
              + "|is not a (valid|interface)|not supported|ess than device|Usage: ip link <options>|unknown command).*");

  /** The network of {@link SampleLab#ofLessons}, made of commands. */
  private static final String NETWORK =
      "sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1;"
          + " ip link add v-net-0 type bridge; ip link set v-net-0 up; ip link set lo up;"
          + " for n in red blue green; do ip netns add $n; ip netns exec $n sysctl -qw"
          + " net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1;"
          + " ip link add veth-$n netns $n type veth peer name veth-$n-br; ip -n $n link set lo up;"
          + " ip link set veth-$n-br master v-net-0 up; ip -n $n link set veth-$n up; done;"
          + " ip addr add 192.168.15.254/24 dev v-net-0;"
          + " ip -n red addr add 192.168.15.1/24 dev veth-red;"
          + " ip -n blue addr add 192.168.15.2/24 dev veth-blue\n";

  private final NetworkState state = SampleLab.ofLessons();
  private final KernelLab lab;
  private final Map<String, Boolean> refused = new HashMap<>();

  private CompletionComparison(KernelLab lab) {
    this.lab = lab;
  }

  /** Prints the table to standard output. */
  public static void main(String[] arguments) throws Exception {
    try (KernelLab lab = KernelLab.start(new Limits(256, 256 * 1024), notice -> {})) {
      CompletionComparison comparison = new CompletionComparison(lab);
      lab.capture(NETWORK, LIMIT);
      boolean fine =
          comparison.print(
              new PrintStream(
                  new java.io.FileOutputStream(java.io.FileDescriptor.out),
                  true,
                  StandardCharsets.UTF_8));
      Runtime.getRuntime().exit(fine ? 0 : 1);
    }
  }

  private boolean print(PrintStream out) throws LabException, IOException {
    List<String> positions = positions();
    List<Set<String>> bash = answers(bashScript(positions));
    List<Set<String>> fish = answers(fishScript(positions));
    List<Set<String>> ours = positions.stream().map(this::ours).toList();
    ask(positions, bash, fish, ours);
    out.println(
        "| line (the cursor is at `▏`) | bash | fish | ours | theirs and right, not ours | ours, and refused |");
    out.println("| --- | ---: | ---: | ---: | --- | --- |");
    boolean fine = true;
    for (int i = 0; i < positions.size(); i++) {
      Set<String> theirs = new LinkedHashSet<>(bash.get(i));
      theirs.addAll(fish.get(i));
      String typed = positions.get(i).substring(start(positions.get(i)).length());
      theirs.removeIf(word -> !word.startsWith(typed)); // fish also offers what contains it
      Set<String> lacking = lacking(positions.get(i), theirs, ours.get(i));
      Set<String> wrong = new TreeSet<>(ours.get(i));
      String position = positions.get(i);
      wrong.removeIf(word -> !isRefused(position, word));
      fine &= lacking.isEmpty() && wrong.isEmpty();
      out.printf(
          "| `%s▏` | %s | %s | %d | %s | %s |%n",
          position,
          count(position, bash.get(i)),
          count(position, fish.get(i)),
          ours.get(i).size(),
          String.join(" ", lacking),
          String.join(" ", wrong));
    }
    out.printf("%n%d positions.%n", positions.size());
    return fine;
  }

  /** Such as {@code 12, 3 refused}. */
  private String count(String position, Set<String> words) {
    long wrong = words.stream().filter(word -> isRefused(position, word)).count();
    return words.size() + (wrong > 0 ? ", " + wrong + " refused" : "");
  }

  /** What is right, was not given before, and is offered by ours in no spelling. */
  private Set<String> lacking(String position, Set<String> theirs, Set<String> ours) {
    Set<String> lacking = new TreeSet<>();
    for (String word : theirs) {
      boolean given = isGiven(position, word);
      if (!given && !isRefused(position, word) && !isOffered(position, word, ours)) {
        lacking.add(word);
      }
    }
    return lacking;
  }

  /** Whether it was said already, or something that excludes it. */
  private static boolean isGiven(String position, String word) {
    Command before = Grammar.standard().parse(start(position)).commands().get(0).innermost();
    return List.of(position.split(" ", -1)).contains(word)
        || (before.isKnown()
            && before.reading().pending().isEmpty()
            && before
                .reading()
                .last()
                .find(word)
                .filter(before.reading().last()::isExhausted)
                .isPresent());
  }

  private static boolean isOffered(String position, String word, Set<String> ours) {
    if (ours.contains(word)) {
      return true;
    }
    Optional<Taken> meant = last(start(position) + word);
    return meant.isPresent()
        && ours.stream()
            .flatMap(our -> last(start(position) + our).stream())
            .anyMatch(our -> isSame(our, meant.get()));
  }

  private static Optional<Taken> last(String line) {
    List<Taken> taken =
        Grammar.standard().parse(line).commands().get(0).innermost().reading().taken();
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1));
  }

  private static boolean isSame(Taken one, Taken other) {
    boolean words = !one.isValue() && !other.isValue();
    return one.item().equals(other.item()) && (words || value(one).equals(value(other)));
  }

  private static String start(String position) {
    return position.substring(0, position.lastIndexOf(' ') + 1);
  }

  private static String value(Taken taken) {
    Argument argument = taken.argument();
    String text = taken.word().text();
    return argument == null ? text : taken.item().canonical(argument, text);
  }

  private Set<String> ours(String position) {
    Set<String> words = new LinkedHashSet<>();
    Completion.at(position, position.length(), state, NamespaceId.HOST)
        .candidates()
        .forEach(candidate -> words.add(candidate.value()));
    return words;
  }

  private boolean isRefused(String position, String word) {
    return Objects.requireNonNull(refused.getOrDefault(start(position) + word, false));
  }

  /** Runs {@code ip} with every candidate, without the right to change a network. */
  private void ask(
      List<String> positions,
      List<Set<String>> bash,
      List<Set<String>> fish,
      List<Set<String>> ours)
      throws LabException, IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (int i = 0; i < positions.size(); i++) {
      String start = start(positions.get(i));
      for (Set<String> words : List.of(bash.get(i), fish.get(i), ours.get(i))) {
        words.forEach(word -> lines.add(start + word));
      }
    }
    // What is not about the network itself would be done; and a command is for the shell to judge.
    lines.removeIf(
        line ->
            line.matches(
                "ip netns (add|attach)\\b.*|ip netns exec \\S+ \\S+|ip (netns )?monitor.*|ip -force.*"));
    List<String> asked = List.copyOf(lines);
    StringBuilder script = new StringBuilder();
    for (String line : asked) {
      script.append(question(line)).append(" </dev/null 2>&1 | head -3; echo '##'\n");
    }
    org.nslab.lab.Captured captured = lab.capture(script.toString(), LIMIT);
    String[] said = captured.output().split("##\n", -1);
    if (said.length <= asked.size()) {
      throw new IOException("ip was not asked everything: " + captured.error());
    }
    for (int i = 0; i < asked.size(); i++) {
      refused.put(asked.get(i), isRefusal(asked.get(i), said[i]));
    }
  }

  private static boolean isRefusal(String line, String said) {
    boolean asksForHelp = line.startsWith("ip link help") || said.contains("(null)");
    return !asksForHelp && REFUSED.matcher(said).matches();
  }

  /** The command that tells whether {@code ip} takes the last word of a line. */
  private static String question(String line) {
    String start = start(line);
    String word = Quotes.of(line.substring(start.length()));
    if (start.matches("ip netns (exec|pids|set|del|delete) |ip -n ")) {
      return "ip netns exec " + word + " true";
    }
    if (start.matches("ip route (del|delete|change) ") && word.matches("default|[0-9].*")) {
      return "{ ip route show " + word + " | grep -q . || echo does not exist; }";
    }
    if (start.matches("ip link set \\S+ type ")) {
      return "{ ip -d link show veth-red-br | grep -qE '^ +"
          + word
          + "( |$)' || echo does not exist; }";
    }
    if (start.equals("ip link add x mtu ")) {
      return "{ ip link add x mtu " + word + " type bridge; ip link delete x; }";
    }
    // The kernel itself refuses these, so that they may be asked in earnest.
    boolean harmless = line.matches("ip link delete (dev )?lo|ip link set \\S+ master \\S+");
    String weak = "setpriv --bounding-set -net_admin --inh-caps -net_admin ";
    return (harmless ? "" : weak) + "timeout 2 " + start + word;
  }

  private List<Set<String>> answers(String script) throws LabException {
    List<Set<String>> answers = new ArrayList<>();
    for (String block : lab.capture(script, LIMIT).output().split("##\n", -1)) {
      Set<String> words = new LinkedHashSet<>();
      block
          .lines()
          .map(line -> line.replaceFirst("\t.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(words::add);
      answers.add(words);
    }
    return answers;
  }

  private static String bashScript(List<String> positions) {
    StringBuilder script =
        new StringBuilder(
            """
            . /usr/share/bash-completion/bash_completion
            . /usr/share/bash-completion/completions/ip
            ask() {
              COMP_LINE=$1; COMP_POINT=${#1}; COMPREPLY=()
              read -ra COMP_WORDS <<<"$1"
              case $1 in *' ') COMP_WORDS+=('');; esac
              COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
              _ip ip "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
              for word in "${COMPREPLY[@]}"; do echo "$word"; done
              echo '##'
            }
            """);
    positions.forEach(position -> script.append("ask '").append(position).append("'\n"));
    return script.toString();
  }

  private static String fishScript(List<String> positions) {
    StringBuilder script = new StringBuilder("cat >/tmp/ask.fish <<'END'\n");
    for (String position : positions) {
      script.append("complete -C '").append(position).append("'; echo '##'\n");
    }
    return script.append("END\nHOME=/tmp fish /tmp/ask.fish 2>/dev/null\n").toString();
  }

  private static List<String> positions() throws IOException {
    try (InputStream stream = CompletionComparison.class.getResourceAsStream("positions.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace('~', ' '))
          .toList();
    }
  }
}
