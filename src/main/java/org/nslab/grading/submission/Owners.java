package org.nslab.grading.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells by the names of folders and files whose they are. */
final class Owners {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int MOST_TOKENS = 40;

  private final Map<String, Set<String>> idsByWord = new HashMap<>();

  Owners(Roster roster) {
    for (Student student : roster.students()) {
      add(student.id(), student.id());
      add(student.email(), student.id());
      student.words().forEach(word -> add(word, student.id()));
    }
  }

  private void add(String word, String id) {
    if (!word.isEmpty()) {
      idsByWord.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new HashSet<>()).add(id);
    }
  }

  /**
   * Whose a file is: the first name that holds somebody's id decides, from the outermost folder
   * inwards, as students choose the inner names.
   *
   * @param names of folders and the file
   * @return one id, none, or several where a name fits more than one student
   */
  Set<String> of(List<String> names) {
    return names.stream()
        .map(this::in)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** The owners of the longest words that stand in a name, from border to border. */
  private Set<String> in(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<Set<String>> whole = Optional.ofNullable(idsByWord.get(lower));
    if (whole.isPresent()) {
      return whole.get();
    }
    List<MatchResult> tokens = TOKEN.matcher(lower).results().limit(MOST_TOKENS).toList();
    List<String> words = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from; to < tokens.size(); to++) {
        String word = lower.substring(tokens.get(from).start(), tokens.get(to).end());
        if (idsByWord.containsKey(word)) {
          words.add(word);
        }
      }
    }
    int longest = words.stream().mapToInt(String::length).max().orElse(0);
    Set<String> owners = new HashSet<>();
    words.stream()
        .filter(word -> word.length() == longest)
        .forEach(word -> owners.addAll(idsByWord.getOrDefault(word, Set.of())));
    return owners;
  }
}
