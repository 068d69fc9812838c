package org.nslab.command;

/** How programs of one {@link Style} recognise the words of their grammar. */
interface Options {

  /**
   * Takes a word for what it is, unless it is a value alone.
   *
   * @return whether it was taken, or refused with a problem
   */
  boolean take(Reader reader, Word word);

  /** Whether a word is an option, where values without end may stand as well. */
  boolean isOption(Word word, Segment segment);

  static Options of(Style style) {
    return switch (style) {
      case IPROUTE -> IPROUTE;
      case GETOPT -> GetoptOptions.INSTANCE;
      case PLAIN -> PLAIN;
    };
  }

  /** Every word is tried as it stands. */
  Options PLAIN =
      new Options() {
        @Override
        public boolean take(Reader reader, Word word) {
          return begin(reader, word, word.text());
        }

        @Override
        public boolean isOption(Word word, Segment segment) {
          return false;
        }
      };

  /** iproute2: the main functions of ip.c and bridge.c take {@code --x} for {@code -x}. */
  Options IPROUTE =
      new Options() {
        @Override
        public boolean take(Reader reader, Word word) {
          String text = word.text();
          boolean twoDashes = text.startsWith("--") && text.length() > 2;
          return begin(reader, word, twoDashes ? text.substring(1) : text);
        }

        @Override
        public boolean isOption(Word word, Segment segment) {
          return false;
        }
      };

  private static boolean begin(Reader reader, Word word, String text) {
    java.util.Optional<Item> item = reader.segment().find(text);
    item.ifPresent(found -> reader.begin(word, found));
    return item.isPresent();
  }
}
