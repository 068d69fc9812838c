package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.Tools;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** The real iptables takes the rules of which the tests say that they are right. */
@Timeout(180)
final class RulesIT {

  /** What it says where the kernel lacks a module, or has none for a network of a lab. */
  private static final Pattern KERNEL =
      Pattern.compile("missing kernel module|RULE_APPEND failed|Couldn't load|No such file");

  @Test
  void everyRuleIsTaken() throws IOException, LabException {
    Tools.need("iptables");
    List<String> rules = Rules.all();
    StringBuilder script = new StringBuilder("fresh() { unshare -n bash -c \"$1\" 2>&1; }\n");
    for (String rule : rules) {
      String quoted = "'" + rule.replace("'", "'\\''") + "'";
      script.append("fresh ").append(quoted).append(" || echo refused; echo '##'\n");
    }
    List<String> refused = new ArrayList<>();
    try (KernelLab lab = KernelLab.start(Limits.DEFAULT, notice -> {})) {
      String output = lab.capture(script.toString(), Duration.ofMinutes(2)).output();
      List<String> answers = List.of(output.split("##\n", -1));
      for (int i = 0; i < rules.size(); i++) {
        String answer = answers.get(i);
        if (answer.contains("refused") && !KERNEL.matcher(answer).find()) {
          refused.add(rules.get(i) + ": " + answer);
        }
      }
    }
    assertEquals(List.of(), refused);
  }
}
