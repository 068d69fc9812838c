package org.nslab.network;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of a namespace, found by number or by name.
 *
 * @param byIndex all of them, in the kernel's order
 * @param indexes their numbers, by name; alternative names too
 */
public record Links(PersistentMap<Integer, Link> byIndex, PersistentMap<String, Integer> indexes) {

  /** No interface. */
  public static final Links NONE = new Links(PersistentMap.empty(), PersistentMap.empty());

  /** These interfaces. */
  public static Links of(Collection<Link> links) {
    Links all = NONE;
    for (Link link : links) {
      all = all.with(link);
    }
    return all;
  }

  /** All of them, by number. */
  public Collection<Link> all() {
    return byIndex.values();
  }

  /** The interface of that name, or alternative name. */
  public Optional<Link> named(String name) {
    return Optional.ofNullable(find(name));
  }

  /** Likewise, or null. */
  public @Nullable Link find(String name) {
    Integer index = indexes.find(name);
    return index == null ? null : byIndex.find(index);
  }

  /** The interface of that number. */
  public Optional<Link> numbered(int index) {
    return byIndex.get(index);
  }

  /** A copy with an interface added, or changed where its number is there already. */
  public Links with(Link link) {
    Link before = byIndex.find(link.index());
    PersistentMap<String, Integer> names = indexes;
    if (before != null && !sameNames(before, link)) {
      names = withoutNames(before);
    }
    if (before == null || !sameNames(before, link)) {
      names = names.with(link.name(), link.index());
      for (String name : link.alternativeNames()) {
        names = names.with(name, link.index());
      }
    }
    return new Links(byIndex.with(link.index(), link), names);
  }

  /** A copy without the interface of that number. */
  public Links without(int index) {
    Link gone = byIndex.find(index);
    return gone == null ? this : new Links(byIndex.without(index), withoutNames(gone));
  }

  private PersistentMap<String, Integer> withoutNames(Link link) {
    PersistentMap<String, Integer> names = indexes.without(link.name());
    for (String name : link.alternativeNames()) {
      names = names.without(name);
    }
    return names;
  }

  private static boolean sameNames(Link one, Link other) {
    return one.name().equals(other.name())
        && one.alternativeNames().equals(other.alternativeNames());
  }
}
