package org.nslab.command;

/** What the grammar files say of an item in braces. */
enum Mark {
  /** The command is incomplete without it. */
  REQUIRED,
  /** What stands below it may not be left out altogether. */
  MORE,
  /** May be given any number of times. */
  REPEAT,
  /** Changes how much is printed, how often or how long; not what is done to what. */
  COSMETIC,
  /** Its argument is the namespace that the whole command acts in. */
  ACTS,
  /** Is meant where the command ends without one of its kind; of a command: it needs none. */
  DEFAULT,
  /** What follows begins the command anew, as {@code --} of ovs-vsctl does. */
  RESTART,
  /** Understood, but not offered: an old or a dangerous spelling. */
  HIDDEN,
  /** The order of the items below it has a meaning, so that a canonical form keeps it. */
  ORDERED,
  /** Its own place has no meaning even where that of others has. */
  ANYWHERE,
  /** A value that is none of its cases may bring options of its own, which nobody here knows. */
  OPEN,
  /** Is about several at once, so that the one that is otherwise required is not named. */
  EACH,
  /** The program takes no notice of it. */
  IGNORED,
  /** Does its work whatever else is missing, as {@code -V} and {@code help} do. */
  ALONE,
  /** Of a command: refuses to work on what does not exist. */
  STRICT,
  /** A command that runs the command behind it as if that stood alone. */
  TRANSPARENT
}
