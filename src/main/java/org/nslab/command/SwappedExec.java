package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** The namespace behind the command that is to run in it: {@code ip netns exec ping red}. */
final class SwappedExec implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    for (Command outer : attempt.line().commands()) {
      List<Word> words = outer.words();
      int exec = exec(words);
      if (exec > 0 && !isNamespace(attempt, words.get(exec + 1))) {
        for (int name = exec + 2; name < words.size(); name++) {
          if (isNamespace(attempt, words.get(name))) {
            edits.add(moved(attempt.line().text(), words, exec, name));
          }
        }
      }
    }
    return edits;
  }

  /** The place of {@code exec} in {@code ip netns exec NAME …}; -1 where there is none. */
  private static int exec(List<Word> words) {
    for (int i = 1; i + 1 < words.size() && i < 4; i++) {
      if (words.get(i).text().equals("exec") && words.get(i - 1).text().equals("netns")) {
        return i;
      }
    }
    return -1;
  }

  private static Edit moved(String line, List<Word> words, int exec, int name) {
    int start = words.get(exec).end();
    String between = line.substring(start, words.get(name - 1).end());
    return new Edit(start, words.get(name).end(), " " + words.get(name).text() + between);
  }

  private static boolean isNamespace(Attempt attempt, Word word) {
    return attempt.surroundings().isNamespace(word.text());
  }

  @Override
  public boolean isMisplacement() {
    return true;
  }
}
