package org.nslab.grading.report;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML; all text and every attribute is escaped on its way. */
final class Html {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Writer out) {
    this.out = out;
  }

  /** Writes what is HTML already, and ours. */
  Html raw(String html) {
    try {
      out.write(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Opens an element, with attributes as names and values in turn. */
  Html open(String name, String... attributes) {
    raw("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
    }
    open.push(name);
    return raw(">");
  }

  /** Closes the element that was opened last. */
  Html close() {
    return raw("</" + open.pop() + ">");
  }

  Html text(String text) {
    return raw(escaped(text));
  }

  /** An element with text in it. */
  Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** An element that has no end. */
  Html single(String name, String... attributes) {
    open(name, attributes);
    open.pop();
    return this;
  }

  static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(Plain.line(text));
  }
}
