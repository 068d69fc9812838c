package org.nslab.diagram.svg;

/** The looks of a map; the colours follow what the reader's system prefers. */
final class StyleSheet {

  static final String TEXT =
      """
      <style>
      svg { --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --line: #8c959f; --box: #f6f8fa;
        --host: #ddf4ff; --chip: #ffffff; --good: #1a7f37; --bad: #b3261e; --way: #8250df; --back: #0a6c74; --mark: #9a6700; }
      @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #e6edf3; --faint: #9aa4af; --line: #6e7681;
        --box: #161b22; --host: #0c2d4a; --chip: #0d1117; --good: #3fb950; --bad: #ff7b72; --way: #d2a8ff; --back: #56d4dd; --mark: #e3b341; } }
      text { font: 12px ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace; fill: var(--ink); }
      .paper { fill: var(--paper); }
      .title, .name { font-weight: bold; }
      .title { font-size: 13px; }
      .faint { fill: var(--faint); }
      .bad { fill: var(--bad); font-weight: bold; }
      text.request { fill: var(--way); font-weight: bold; }
      text.reply { fill: var(--back); font-weight: bold; }
      .box { fill: var(--box); stroke: var(--line); }
      .host { fill: var(--host); }
      .outside { fill: none; stroke-dasharray: 2 4; }
      .chip { fill: var(--chip); stroke: var(--good); stroke-width: 1.5; }
      .off { stroke: var(--bad); stroke-dasharray: 4 3; }
      .marked { stroke: var(--mark); stroke-width: 3; }
      path { fill: none; stroke: var(--line); stroke-width: 1.5; }
      .cable { stroke: var(--ink); stroke-width: 2; }
      .broken { stroke: var(--bad); stroke-dasharray: 5 5; }
      .overlay { stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 3; }
      .cross { stroke: var(--bad); stroke-width: 2; }
      .cable.marked { stroke: var(--mark); stroke-width: 4; }
      .cable.request { stroke: var(--way); stroke-width: 5; }
      .cable.reply { stroke: var(--back); stroke-width: 5; }
      .cable.request.reply { stroke: var(--way); }
      </style>"""; // rules are long lines, as in any style sheet

  private StyleSheet() {}
}
