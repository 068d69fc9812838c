package org.nslab.command;

/** The help texts of the grammar, where no values are known yet. */
final class Help {

  private Help() {}

  /** The help of an item, with what stands for its values in their places. */
  static String of(Item item) {
    String help = item.help();
    for (int i = 0; i < item.arguments().size(); i++) {
      help = help.replace("{" + (i + 1) + "}", item.arguments().get(i).label());
    }
    return help.replace("{it}", "the interface").replace("{other}", "");
  }
}
