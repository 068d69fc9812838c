package org.nslab.transcript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes that come in pieces into text; what is not UTF-8 becomes U+FFFD. */
final class Utf8Decoder {

  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] pending = new byte[0];

  /** The characters that are complete now. */
  String decode(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.allocate(pending.length + length);
    in.put(pending).put(bytes, 0, length).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    decoder.decode(in, out, false);
    pending = new byte[in.remaining()];
    in.get(pending);
    return out.flip().toString();
  }

  /** What is left at the end: nothing, or U+FFFD for a character that never was completed. */
  String rest() {
    CharBuffer out = CharBuffer.allocate(LONGEST_CHARACTER);
    decoder.decode(ByteBuffer.wrap(pending), out, true);
    decoder.flush(out);
    decoder.reset();
    pending = new byte[0];
    return out.flip().toString();
  }
}
