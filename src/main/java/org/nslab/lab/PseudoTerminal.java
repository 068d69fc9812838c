package org.nslab.lab;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** A pseudo-terminal: what programs in the lab write to the device comes out of the master side. */
public interface PseudoTerminal extends AutoCloseable {

  /** The device that programs open, such as {@code /dev/pts/3}. */
  Path device();

  /** The master side: what programs print. */
  InputStream fromPrograms();

  /** The master side: what the keyboard sends. */
  OutputStream toPrograms();

  @Override
  void close();
}
