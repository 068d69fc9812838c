package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.tutor.Reply;

class QuestionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | Yes, and empty tables. | **Yes**, and empty tables.",
        "true | Its `lo` is down. | **Right.** Its `lo` is down.",
        "false | Nothing is copied. | **No.** Nothing is copied.",
        "false | Yes, but not here. | **No.** Yes, but not here.",
      })
  void saysYesOnce(boolean right, String text, String said) {
    assertEquals(said, Questions.verdict(new Reply(right, List.of(text))));
  }
}
