package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jline.utils.InfoCmp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ansi",
        "dumb",
        "rxvt",
        "rxvt-unicode-256color",
        "screen",
        "screen-256color",
        "xterm",
        "xterm-256color"
      })
  void knowsWhatJlineKnows(String name) {
    assertEquals(Optional.of(InfoCmp.getDefaultInfoCmp(name)), TerminalType.capabilities(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vt52", "../utils/xterm", "Xterm", "capabilities.txt", "-", "\0"})
  void leavesOthersToJline(String name) {
    assertTrue(TerminalType.capabilities(name).isEmpty());
  }

  @Test
  void tellsJline() {
    TerminalType.prepare("xterm-256color");
    assertEquals(
        TerminalType.capabilities("xterm-256color"),
        Optional.ofNullable(InfoCmp.getLoadedInfoCmp("xterm-256color")));
  }
}
