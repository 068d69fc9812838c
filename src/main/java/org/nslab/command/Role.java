package org.nslab.command;

/** What a stretch of a line is, for colouring. */
public enum Role {
  /** A program that is known. */
  COMMAND,
  /** What it works on, such as {@code link}. */
  OBJECT,
  /** What it does, such as {@code add}. */
  VERB,
  /** Any other word of its grammar. */
  KEYWORD,
  /** A word of its grammar that begins with a dash. */
  OPTION,
  /** The name of something that exists where the command acts. */
  NAME,
  /** The name of something that does not exist there. */
  MISSING_NAME,
  /** A name that the command gives to something new. */
  NEW_NAME,
  /** An address or a network. */
  ADDRESS,
  /** A number. */
  NUMBER,
  /** Any other value. */
  VALUE,
  /** A word that makes no sense where it stands. */
  WRONG,
  /** What the shell itself reads: {@code ;}, {@code |}, {@code >}, {@code for}, {@code x=1}. */
  SHELL,
  /** From {@code #} to the end of the line. */
  COMMENT
}
