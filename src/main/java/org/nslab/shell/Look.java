package org.nslab.shell;

import org.nslab.shell.markdown.Palette;
import org.nslab.shell.markdown.Theme;

/**
 * How the prompt looks.
 *
 * @param palette colours, or none
 * @param theme Unicode, or ASCII alone
 * @param plain whether cursor tricks are left out, for screen readers
 */
public record Look(Palette palette, Theme theme, boolean plain) {

  /** With colours or without, plain or not. */
  public static Look of(boolean colour, boolean plain) {
    return new Look(
        colour ? Palette.COLOURS : Palette.NONE, plain ? Theme.ASCII : Theme.UNICODE, plain);
  }
}
