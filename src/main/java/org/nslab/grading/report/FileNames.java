package org.nslab.grading.report;

/** File names made of ids, which may hold anything. */
final class FileNames {

  private static final int LONGEST = 60;

  private FileNames() {}

  /** A name of letters, digits, hyphens and underscores; different for different ids. */
  static String of(String id) {
    if (id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}")) {
      return id;
    }
    String readable = id.replaceAll("[^A-Za-z0-9_-]+", "_");
    String cut = readable.substring(0, Math.min(LONGEST, readable.length()));
    return cut
        + "."
        + java.util.UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
