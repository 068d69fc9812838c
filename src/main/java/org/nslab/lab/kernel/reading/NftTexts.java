package org.nslab.lab.kernel.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.netfilter.TableFamily;

/** The rules as {@code nft -a list ruleset} prints them, each found by its handle. */
final class NftTexts {

  private static final Pattern TABLE = Pattern.compile("table (\\S+) (\\S+) \\{.*");
  private static final Pattern CHAIN = Pattern.compile("\\s+chain (\\S+) \\{.*");
  private static final Pattern RULE = Pattern.compile("\\s+(.+) # handle ([0-9]{1,18})");
  private static final Pattern COUNTERS = Pattern.compile("counter packets [0-9]+ bytes [0-9]+");

  private final Map<String, String> rules = new HashMap<>();

  private NftTexts() {}

  static NftTexts read(List<String> lines) {
    NftTexts texts = new NftTexts();
    String table = "";
    String chain = "";
    for (String line : lines) {
      Matcher opensTable = TABLE.matcher(line);
      Matcher opensChain = CHAIN.matcher(line);
      Matcher rule = RULE.matcher(line);
      if (opensTable.matches()) {
        table = opensTable.group(1) + " " + opensTable.group(2);
      } else if (opensChain.matches()) {
        chain = opensChain.group(1);
      } else if (rule.matches()) {
        String text = COUNTERS.matcher(rule.group(1)).replaceAll("counter");
        texts.rules.put(key(table, chain, Long.parseLong(rule.group(2))), text);
      }
    }
    return texts;
  }

  private static String key(String table, String chain, long handle) {
    return table + " " + chain + " " + handle;
  }

  Optional<String> rule(TableFamily family, String table, String chain, long handle) {
    return Optional.ofNullable(rules.get(key(family + " " + table, chain, handle)));
  }
}
