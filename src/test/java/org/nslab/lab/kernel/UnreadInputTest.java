package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed ahead is told from what the terminal and the shell print meanwhile. */
final class UnreadInputTest {

  @ParameterizedTest
  @CsvSource({
    "@ip link@, ip link",
    "^C@ip link@, ip link",
    "@ip link@^C, ip link",
    "@@, ''",
    "^C, ''",
    "'', ''",
    "^C bash: val: command not found, ''"
  })
  void onlyWhatWasTyped(String printed, String typed) {
    UnreadInput unread = new UnreadInput();
    BiConsumer<byte[], Integer> output = unread.before((bytes, length) -> {});
    unread.begin();
    byte[] bytes = printed.replace('@', '\0').getBytes(StandardCharsets.UTF_8);
    output.accept(bytes, bytes.length);
    unread.end();
    assertEquals(typed, unread.text());
  }
}
