package org.nslab.grading.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A page that needs nothing but itself: no script, no network. */
final class HtmlPage {

  /** What the page may do, should anything ever get through the escaping: show itself. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private HtmlPage() {}

  /** Writes the inside of a page. */
  interface Body {
    void write(Html html) throws IOException;
  }

  static void write(OutputStream out, String title, Body body) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Html html = new Html(writer);
    try {
      html.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
      html.single("meta", "charset", "utf-8");
      html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
      html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
      html.element("title", title).raw("<style>").raw(styles()).raw("</style>").close();
      html.raw("\n").open("body").element("h1", title);
      body.write(html);
      html.close().close().raw("\n");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static String styles() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("missing resource report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
