package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PastedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ip link                        | ip link        | ''",
        "$ ip link                      | ip link        | $",
        "sudo ip link                   | ip link        | sudo",
        "$ sudo ip link                 | ip link        | $ sudo",
        "# ip link                      | ip link        | #",
        "user@box:~$ ip link            | ip link        | user@box:~$",
        "root@box:/etc# ip link         | ip link        | root@box:/etc#",
        "# a comment                    | # a comment    | ''",
        "#ip link                       | #ip link       | ''",
        "$HOME/x                        | $HOME/x        | ''",
        "sudo -u root id                | sudo -u root id| ''",
        "echo $ sudo                    | echo $ sudo    | ''",
        "% ip link                      | ip link        | %",
        "[root@box ~]# ip link          | ip link        | [root@box ~]#",
        "(venv) $ ip link               | ip link        | (venv) $",
        "> /tmp/file                    | > /tmp/file    | ''",
        "> ip link                      | ip link        | >",
        "mail me@home # now             | mail me@home # now | ''",
      })
  void whatCameAlongIsDropped(String typed, String line, String dropped) {
    Pasted pasted = Pasted.strip(typed);
    assertEquals(line, pasted.line());
    assertEquals(dropped.equals("''") ? "" : dropped, pasted.dropped());
  }
}
