package org.nslab.grading.submission;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something was found.
 *
 * @param root the name of the folder that was given, or of the one that a given file lies in
 * @param names the folders below it, and the file's name; those of archives too
 */
record Place(String root, List<String> names) {

  Place {
    names = List.copyOf(names);
  }

  Place with(List<String> inner) {
    List<String> all = new ArrayList<>(names);
    all.addAll(inner);
    return new Place(root, all);
  }

  /** The file's name. */
  String name() {
    return names.isEmpty() ? root : names.get(names.size() - 1);
  }

  /** The names that may tell whose it is, from the outermost below the root; the root at last. */
  List<String> telling() {
    return with(List.of(root)).names();
  }

  @Override
  public String toString() {
    return root.isEmpty() ? String.join("/", names) : root + "/" + String.join("/", names);
  }
}
