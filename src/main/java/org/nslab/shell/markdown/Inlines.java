package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the inline nodes of a paragraph into glyphs; a hard line break begins a new list. */
final class Inlines extends AbstractVisitor {

  private final Palette palette;
  private final Theme theme;
  private final List<List<Glyph>> paragraphs = new ArrayList<>();
  private Style style;

  private Inlines(Palette palette, Theme theme, Style style) {
    this.palette = palette;
    this.theme = theme;
    this.style = style;
    paragraphs.add(new ArrayList<>());
  }

  /** The glyphs of a node's children, in pieces parted by hard line breaks; one at least. */
  static List<List<Glyph>> of(Node parent, Style style, Palette palette, Theme theme) {
    Inlines inlines = new Inlines(palette, theme, style);
    inlines.visitChildren(parent);
    return inlines.paragraphs;
  }

  private void add(String text, Style look) {
    paragraphs.get(paragraphs.size() - 1).addAll(Glyphs.of(text, look, theme));
  }

  private void within(Style look, Node node) {
    Style outer = style;
    style = outer.plus(look);
    visitChildren(node);
    style = outer;
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral(), style);
  }

  /** Without colours inline code keeps its backticks, or its end would not be seen. */
  @Override
  public void visit(Code code) {
    String mark = palette.code().isPlain() ? "`" : "";
    add(mark + code.getLiteral() + mark, style.plus(palette.code()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    marked(palette.emphasis(), "*", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    marked(palette.strong(), "*", strong);
  }

  private void marked(Style look, String mark, Node node) {
    String sign = look.isPlain() ? mark : "";
    add(sign, style);
    within(look, node);
    add(sign, style);
  }

  @Override
  public void visit(SoftLineBreak softLineBreak) {
    add(" ", style);
  }

  @Override
  public void visit(HardLineBreak hardLineBreak) {
    paragraphs.add(new ArrayList<>());
  }

  @Override
  public void visit(Link link) {
    List<Glyph> before = paragraphs.get(paragraphs.size() - 1);
    int start = before.size();
    visitChildren(link);
    StringBuilder shown = new StringBuilder();
    before.subList(start, before.size()).forEach(glyph -> shown.append(glyph.text()));
    String address = link.getDestination();
    boolean same = address.contentEquals(shown) || address.equals("mailto:" + shown);
    if (!same && !address.startsWith("#")) {
      add(" (", style);
      add(address, style.plus(palette.link()));
      add(")", style);
    }
  }

  @Override
  public void visit(Image image) {
    add("[picture: ", style);
    visitChildren(image);
    add("]", style);
  }
}
