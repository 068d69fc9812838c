package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Sets the blocks of a document one below the other, in a column of some width. */
final class Blocks extends AbstractVisitor {

  /** Narrower columns are not indented further. */
  private static final int NARROWEST = 12;

  private static final int LONGEST_RULE = 60;

  private final int width;
  private final Palette palette;
  private final Theme theme;
  private final List<Line> lines = new ArrayList<>();
  private boolean tight;

  private Blocks(int width, Palette palette, Theme theme) {
    this.width = width;
    this.palette = palette;
    this.theme = theme;
  }

  /** The lines of a node's children. */
  static List<Line> of(Node parent, int width, Palette palette, Theme theme) {
    return of(parent, width, palette, theme, false);
  }

  private static List<Line> of(
      Node parent, int width, Palette palette, Theme theme, boolean tight) {
    Blocks blocks = new Blocks(width, palette, theme);
    blocks.tight = tight;
    blocks.visitChildren(parent);
    return blocks.lines;
  }

  private void add(List<Line> block) {
    if (!lines.isEmpty() && !block.isEmpty() && !tight) {
      lines.add(Line.EMPTY);
    }
    lines.addAll(block);
  }

  private List<Line> wrapped(Node node, Style style) {
    List<Line> wrapped = new ArrayList<>();
    for (List<Glyph> piece : Inlines.of(node, style, palette, theme)) {
      wrapped.addAll(Wrapping.wrap(piece, width));
    }
    return wrapped;
  }

  /** Children in a narrower column, behind one prefix on the first line and another below it. */
  private List<Line> indented(Node node, String first, String others, boolean isTight) {
    int indent = Glyphs.width(Glyphs.of(first, Style.PLAIN, theme));
    boolean room = width - indent >= NARROWEST;
    List<Line> inner = of(node, room ? width - indent : width, palette, theme, isTight);
    if (!room) {
      return inner;
    }
    List<Line> result = new ArrayList<>();
    for (Line line : inner.isEmpty() ? List.of(Line.EMPTY) : inner) {
      String prefix = result.isEmpty() ? first : others;
      result.add(line.after(Glyphs.of(prefix, Style.PLAIN, theme)));
    }
    return result;
  }

  @Override
  public void visit(Heading heading) {
    add(wrapped(heading, palette.heading()));
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (!isPictureOf(paragraph.getPrevious(), paragraph)) {
      add(wrapped(paragraph, Style.PLAIN));
    }
  }

  /** A picture right behind a block of text shows for other readers what the text shows here. */
  private static boolean isPictureOf(@Nullable Node before, Paragraph paragraph) {
    return before instanceof FencedCodeBlock
        && paragraph.getFirstChild() instanceof Image
        && paragraph.getFirstChild() == paragraph.getLastChild();
  }

  @Override
  public void visit(BlockQuote quote) {
    add(indented(quote, theme.quote(), theme.quote(), false));
  }

  @Override
  public void visit(BulletList list) {
    list(list, 0, "");
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    String delimiter = list.getMarkerDelimiter();
    list(list, start == null ? 1 : start, delimiter == null ? "." : delimiter);
  }

  /** A list whose items are numbered where it has a delimiter. */
  private void list(ListBlock list, int start, String delimiter) {
    List<Line> items = new ArrayList<>();
    int number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String sign = (delimiter.isEmpty() ? theme.bullet() : number + delimiter) + " ";
      if (!items.isEmpty() && !list.isTight()) {
        items.add(Line.EMPTY);
      }
      items.addAll(indented(item, sign, " ".repeat(sign.length()), list.isTight()));
      number++;
    }
    add(items);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = code.getInfo();
    CodeLines set = new CodeLines(palette, theme);
    if (isOfKind("run", info)) {
      add(set.commands(code.getLiteral(), width));
    } else if (isOfKind("map", info)) {
      add(set.map(code.getLiteral(), width));
    } else {
      add(set.sample(code.getLiteral(), width));
    }
  }

  private static boolean isOfKind(String kind, @Nullable String info) {
    return info != null && (info.equals(kind) || info.startsWith(kind + " "));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(new CodeLines(palette, theme).sample(code.getLiteral(), width));
  }

  @Override
  public void visit(ThematicBreak rule) {
    String text = theme.rule().repeat(Math.min(width, LONGEST_RULE));
    add(List.of(new Line(Glyphs.of(text, Style.PLAIN, theme))));
  }

  /** Markup for browsers is left out; the words in it are kept. */
  @Override
  public void visit(HtmlBlock html) {
    String words = html.getLiteral().replaceAll("(?s)<!--.*?-->|<[^>]*>", " ").strip();
    if (!words.isEmpty()) {
      add(Wrapping.wrap(Glyphs.of(words, Style.PLAIN, theme), width));
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      add(new TableLines(palette, theme).of(table, width));
    }
  }
}
