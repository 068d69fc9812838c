package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** Reads what {@code iptables-save -c} prints, man 8 iptables-save. */
final class IptablesSave {

  private static final Pattern TABLE = Pattern.compile("\\*(\\S+)");
  private static final Pattern CHAIN =
      Pattern.compile(":(\\S+) (\\S+) \\[([0-9]{1,18}):([0-9]{1,18})]");
  private static final Pattern RULE =
      Pattern.compile("(?:\\[([0-9]{1,18}):([0-9]{1,18})] )?-A (\\S+)(?: (.*))?");

  private final String command;
  private final Backend backend;
  private final TableFamily family;
  private final List<Table> tables = new ArrayList<>();

  private @Nullable String table;
  private final Map<String, Chain> chains = new LinkedHashMap<>();
  private final List<Matcher> rules = new ArrayList<>();

  private IptablesSave(String command, Backend backend, TableFamily family) {
    this.command = command;
    this.backend = backend;
    this.family = family;
  }

  /** The tables in order. */
  static List<Table> read(String command, Backend backend, TableFamily family, List<String> lines)
      throws UnreadableException {
    IptablesSave reader = new IptablesSave(command, backend, family);
    for (String line : lines) {
      reader.read(line);
    }
    if (reader.table != null) {
      throw new UnreadableException(command, "*" + reader.table + " without its COMMIT");
    }
    return reader.tables;
  }

  private void read(String line) throws UnreadableException {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    Matcher opens = TABLE.matcher(line);
    if (opens.matches() && table == null) {
      table = opens.group(1);
    } else if (table != null && line.equals("COMMIT")) {
      commit(table);
      table = null;
    } else if (table == null || !part(table, line)) {
      throw new UnreadableException(command, line);
    }
  }

  private boolean part(String open, String line) throws UnreadableException {
    Matcher chain = CHAIN.matcher(line);
    if (chain.matches()) {
      String name = chain.group(1);
      Counters counters = counters(chain.group(3), chain.group(4));
      boolean drops = chain.group(2).equals("DROP");
      Optional<Chain.Base> base =
          chain.group(2).equals("-") ? Optional.empty() : Hooks.of(open, name, drops, counters);
      chains.put(name, new Chain(name, base, List.of(), 0));
      return true;
    }
    Matcher rule = RULE.matcher(line);
    boolean known = rule.matches() && chains.containsKey(rule.group(3));
    if (known) {
      rules.add(rule);
    }
    return known;
  }

  private static Counters counters(String packets, String bytes) {
    return new Counters(Long.parseLong(packets), Long.parseLong(bytes));
  }

  private void commit(String name) {
    Set<String> own = new HashSet<>();
    chains.values().stream()
        .filter(chain -> chain.base().isEmpty())
        .forEach(chain -> own.add(chain.name()));
    Map<String, List<Rule>> byChain = new LinkedHashMap<>();
    for (Matcher rule : rules) {
      Optional<Counters> counters =
          Optional.ofNullable(rule.group(1)).map(packets -> counters(packets, rule.group(2)));
      String spec = Optional.ofNullable(rule.group(4)).orElse("");
      byChain
          .computeIfAbsent(rule.group(3), chain -> new ArrayList<>())
          .add(IptablesRules.read(spec, own, counters));
    }
    List<Chain> filled = new ArrayList<>();
    for (Chain chain : chains.values()) {
      filled.add(chain.withRules(byChain.getOrDefault(chain.name(), List.of())));
    }
    tables.add(new Table(backend, family, name, filled, List.of(), false));
    chains.clear();
    rules.clear();
  }
}
