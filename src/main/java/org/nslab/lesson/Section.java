package org.nslab.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.nslab.command.Nearest;

/** A piece of a lesson file: the introduction, or a second-level heading and what follows it. */
final class Section {

  private final String heading;
  private final int line;
  private final Draw draw;
  private final Problems problems;
  private final List<String> shown = new ArrayList<>();
  private final Map<Fence, List<Block>> blocks = new EnumMap<>(Fence.class);

  private Section(String heading, int line, Draw draw, Problems problems) {
    this.heading = heading;
    this.line = line;
    this.draw = draw;
    this.problems = problems;
  }

  /** Parts a document at its second-level headings; the first section is the introduction. */
  static List<Section> of(
      Node document, List<String> lines, int from, Draw draw, Problems problems) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", 1, draw, problems));
    int next = from;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (spans.isEmpty() || spans.get(0).getLineIndex() < from) {
        continue;
      }
      int first = spans.get(0).getLineIndex();
      int end = spans.get(spans.size() - 1).getLineIndex() + 1;
      Section section = sections.get(sections.size() - 1);
      section.shown.addAll(lines.subList(Math.min(next, first), first));
      next = Math.max(next, end);
      if (node instanceof Heading title && title.getLevel() <= 2) {
        section.startWith(title, first + 1, sections);
      } else {
        section.take(node, first, lines.subList(first, end));
      }
    }
    sections
        .get(sections.size() - 1)
        .shown
        .addAll(lines.subList(Math.min(next, lines.size()), lines.size()));
    return sections;
  }

  private void startWith(Heading title, int line, List<Section> sections) {
    String text = PlainText.of(title);
    if (title.getLevel() == 2) {
      sections.add(new Section(text, line, draw, problems));
      if (text.isEmpty()) {
        problems.add(line, "A step needs a heading with words in it, such as '## Look around'.");
      }
    } else if (sections.size() > 1) {
      problems.add(line, "A heading with one '#' can only stand before the first step; use '##'.");
    }
  }

  private void take(Node node, int first, List<String> source) {
    if (node instanceof FencedCodeBlock fenced) {
      takeFence(fenced, first + 1, source);
    } else {
      node.accept(new Nested());
      shown.addAll(source);
    }
  }

  private void takeFence(FencedCodeBlock fenced, int fenceLine, List<String> source) {
    String word = wordOf(fenced);
    if (fenced.getClosingFenceLength() == null) {
      problems.add(fenceLine, "This block is never closed: a line ``` must end it.");
    }
    var fence = Fence.of(word);
    if (fence.isPresent() && !draw.includes(conditionsOf(fenced), fenceLine, problems)) {
      return;
    }
    if (fence.isEmpty()) {
      Nearest.to(word, Fence.words())
          .filter(near -> !OtherFences.isKnown(word))
          .ifPresent(
              near ->
                  problems.add(
                      fenceLine,
                      "'" + word + "' is no kind of block. Did you mean '" + near + "'?"));
    } else {
      String text = fenced.getLiteral().stripTrailing();
      if (text.isBlank()) {
        problems.add(fenceLine, "This block is empty; write something into it or take it out.");
      }
      blocks
          .computeIfAbsent(fence.get(), key -> new ArrayList<>())
          .add(new Block(fenceLine + 1, text));
    }
    if (fence.isEmpty() || fence.get().shown()) {
      shown.addAll(source);
    }
  }

  private static String wordOf(FencedCodeBlock fenced) {
    String info = fenced.getInfo();
    return info == null ? "" : info.strip().split("\\s", 2)[0];
  }

  private static List<String> conditionsOf(FencedCodeBlock fenced) {
    List<String> words = List.of(fenced.getInfo().strip().split("\\s+"));
    return words.subList(1, words.size());
  }

  String heading() {
    return heading;
  }

  /** Where the heading stands, from 1. */
  int line() {
    return line;
  }

  /** What the learner reads. */
  String text() {
    return String.join("\n", shown).replaceAll("\n{3,}", "\n\n").strip();
  }

  List<Block> blocks(Fence fence) {
    return blocks.getOrDefault(fence, List.of());
  }

  /** Blames every block whose place is in a step. */
  void refuseAllBut(Fence allowed) {
    blocks.forEach(
        (fence, found) -> {
          if (fence != allowed && fence != Fence.OUTPUT) {
            problems.add(
                found.get(0).line() - 1,
                "A '" + fence.word() + "' block belongs to a step: put it below a '##' heading.");
          }
        });
  }

  /** Finds blocks for the tutor in places where the tutor does not look. */
  private final class Nested extends AbstractVisitor {
    @Override
    public void visit(FencedCodeBlock fenced) {
      if (Fence.of(wordOf(fenced)).isPresent()) {
        problems.add(
            fenced.getSourceSpans().get(0).getLineIndex() + 1,
            "A '" + wordOf(fenced) + "' block must not stand inside a list or a quotation.");
      }
    }
  }
}
