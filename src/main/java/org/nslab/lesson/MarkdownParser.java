package org.nslab.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses the Markdown of lessons: CommonMark with tables. Its nodes never nest too deeply. */
public final class MarkdownParser {

  /** Visitors descend by recursion; nobody writes so deep on purpose. */
  private static final int DEEPEST = 100;

  private final Parser parser;

  private MarkdownParser(Parser.Builder builder) {
    parser =
        builder
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST / 2)
            .build();
  }

  /** For text, where dashes at the beginning are dashes. */
  public static MarkdownParser ofText() {
    return new MarkdownParser(Parser.builder().extensions(List.of(TablesExtension.create())));
  }

  /** For whole files, which may begin with front matter. */
  static MarkdownParser ofFiles() {
    return new MarkdownParser(
        Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create())));
  }

  /** The document; empty where it nests deeper than anybody reads. */
  public Optional<Node> parse(String markdown) {
    try {
      Node document = parser.parse(markdown);
      return nestsTooDeeply(document) ? Optional.empty() : Optional.of(document);
    } catch (StackOverflowError e) {
      // commonmark bounds the depth of blocks, but descends emphasis in emphasis by recursion
      return Optional.empty();
    }
  }

  private static boolean nestsTooDeeply(Node document) {
    int depth = 0;
    Node node = document;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
