package org.nslab.transcript;

/** Something that a transcript tells: a line of an asciicast, without its time. */
public sealed interface Event {

  /** Its event code: a letter for those of asciicast v2, {@code x} for those of nslab. */
  String code();

  /** Its data, as it is written; empty for an unknown event. */
  String data();

  /**
   * Text that appeared on the screen.
   *
   * @param data as a terminal takes it, control sequences included
   */
  record Output(String data) implements Event {

    @Override
    public String code() {
      return "o";
    }
  }

  /**
   * Keys that were pressed: a line at the prompt, which ends in a carriage return, or what a
   * running program was given.
   *
   * @param data the keys as a terminal sends them
   */
  record Input(String data) implements Event {

    @Override
    public String code() {
      return "i";
    }
  }

  /**
   * A place to jump to.
   *
   * @param data the label that a player shows
   */
  record Marker(String data) implements Event {

    @Override
    public String code() {
      return "m";
    }
  }

  /**
   * The terminal has another size from now on.
   *
   * @param width columns, 1 to 65535
   * @param height rows, 1 to 65535
   */
  record Resize(int width, int height) implements Event {

    /** Both are positive and fit into 16 bits, as in {@code struct winsize} (man 2 ioctl_tty). */
    public Resize {
      TranscriptHeader.checkSize(width, height);
    }

    @Override
    public String code() {
      return "r";
    }

    @Override
    public String data() {
      return width + "x" + height;
    }
  }

  /** What a command or the tutor did; its data is a JSON object. */
  record Happened(LessonEvent what) implements Event {

    @Override
    public String code() {
      return "x";
    }

    @Override
    public String data() {
      return Json.lessonEvent(what);
    }
  }

  /**
   * An event that nslab does not know.
   *
   * @param code its event code
   */
  record Unknown(String code) implements Event {

    @Override
    public String data() {
      return "";
    }
  }
}
