extension StyleSheet {
  /// No stripes and no vertical lines: one line under the head, hairlines between rows.
  ///
  /// The shadow at the right edge of a scrolled table lies still while the cover over it scrolls.
  static let tables = """
    .scroll{overflow-x:auto;margin:var(--s3) 0 var(--s5);
    background:linear-gradient(to left,var(--bg) 50%,rgba(128,128,128,0)) 100% 0/3rem 100% no-repeat
    local,linear-gradient(to left,rgba(70,82,94,.28),rgba(70,82,94,0)) 100% 0/.75rem 100% no-repeat
    scroll}
    table{border-collapse:collapse;width:100%;max-width:46rem;
    font-size:var(--table);line-height:1.4}
    :lang(zh) table{line-height:1.5}
    .scroll+.note,.panels+.note,.entries+.note{margin-top:calc(var(--s2) - var(--s5))}
    .full{max-width:none}
    .pack{display:grid;grid-gap:0 var(--s6)}
    caption{padding-bottom:var(--s2);text-align:left;font-size:var(--body);font-weight:700}
    th,td{padding:.375rem var(--s3) .375rem 0;text-align:left;vertical-align:baseline;
    border-bottom:1px solid var(--rule)}
    th+th,th+td,td+td{padding-left:var(--s2)}
    th:last-child,td:last-child{padding-right:0}
    thead th{padding-top:var(--s1);vertical-align:bottom;border-bottom-color:var(--rule2);
    font-size:var(--note);font-weight:600;color:var(--ink2);text-wrap:balance}
    tbody th{min-width:6.5em;font-weight:600;text-wrap:pretty}
    td{text-align:right;white-space:nowrap}
    td.w,td.c{min-width:6em;text-align:left;white-space:normal}
    thead th.n{min-width:3em;text-align:right}
    td.c,th.c{text-align:center}
    .k{font-size:var(--lead);font-weight:700;line-height:1.25}
    .total th,.total td{font-weight:700;border-top:1px solid var(--rule2)}
    .focus th,.focus td{background:var(--panel)}
    .focus th{box-shadow:inset 3px 0 var(--ink);padding-left:var(--s2)}
    small,td .remark,th .remark{display:block;margin:.125rem 0 0;font-size:var(--note);font-weight:400;
    line-height:1.35;color:var(--ink2);white-space:normal}
    td:not(.w):not(.c)>small{word-break:keep-all}
    td>small:not(.q){text-wrap:balance}
    .full td:not(.w):not(.c)>small{max-width:19em;margin-left:auto}
    small.good,small.bad{font-weight:600;color:var(--good)}
    small.bad{color:var(--bad)}
    a+small{margin-top:-.125rem}
    td.dr{width:1px}
    td a,th a{display:inline-block;min-height:1.5rem;vertical-align:top}
    .spark,.strip{display:inline-block;vertical-align:middle;overflow:visible}
    .strip{width:100%;max-width:24rem;height:auto}
    .dense table{font-size:var(--note)}
    .dense th,.dense td{padding-left:var(--s1);padding-right:var(--s1);min-width:0}
    .dense thead th{min-width:2.75em}
    .dense tbody th{min-width:8em}
    .fold{margin:0 0 var(--s5)}
    .fold+.fold{margin-top:calc(var(--s2) - var(--s5))}
    .fold>.note{max-width:62rem}
    .fold>.note+.note{margin-top:var(--s1)}
    summary{font-size:var(--table);line-height:1.5rem;color:var(--ink2);cursor:pointer}

    """

  /// A card a row, where a table is wider than the screen; a panel a row where the report asks for it.
  static let cards =
    "@media screen and (max-width:39.99em){\(cardRules(".cards"))}\n"
    + "@media screen and (max-width:69.99em){\(cardRules(".late"))}\n" + panels

  private static func cardRules(_ box: String) -> String {
    """
    \(box){background:none;overflow:visible}
    \(box) table{max-width:none}
    \(box) table,\(box) caption,\(box) tbody{display:block}
    \(box) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
    \(box) tr{display:flex;flex-wrap:wrap;padding:var(--s2) 0;border-top:1px solid var(--rule2)}
    \(box) th,\(box) td{padding:var(--s1) var(--s2) var(--s1) 0;border:0;text-align:left}
    \(box) tbody th{flex:0 0 100%;font-size:var(--body);font-weight:700}
    \(box) td{flex:1 0 6.5rem;min-width:min-content;white-space:normal}
    \(box) td.w,\(box) td.c{flex-basis:9rem;min-width:0;text-align:left}
    \(box) td::before{content:var(--l);display:block;font-size:var(--note);
    font-weight:400;line-height:1.35;color:var(--ink2)}
    \(box) td:empty{display:none}
    \(box) .focus{padding-left:var(--s3);box-shadow:inset 3px 0 var(--ink);background:var(--panel)}
    \(box) .focus th,\(box) .focus td{box-shadow:none;background:none}
    \(box).pairs tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:0 var(--s2)}
    \(box).pairs th,\(box).pairs td{grid-column:1/-1;padding-right:0}
    \(box).pairs td+td:not(.w):not(.na){grid-column:1}
    \(box) td:not(.w):not(.c)>small{max-width:none;margin-left:0}
    \(box).pairs .dr{grid-column:2;width:auto}
    \(box).pairs .na::before,\(box).pairs th+td::before{display:inline;margin-right:.5em}
    """
  }

  private static let panels = """
    .panels{margin:var(--s3) 0 var(--s5)}
    .panels table{max-width:none}
    .panels table,.panels caption{display:block}
    .panels tbody{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));
    grid-gap:var(--s4) var(--s5)}
    .panels thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
    .panels tr{display:flex;flex-wrap:wrap;align-content:flex-start;padding-top:var(--s2);
    border-top:1px solid var(--rule2)}
    .panels th,.panels td{padding:0 var(--s2) var(--s1) 0;border:0;text-align:left}
    .panels tbody th{flex:1 1 8rem;text-wrap:balance;font-size:var(--body);font-weight:700}
    .panels td{order:3;flex:1 1 40%;min-width:0;white-space:normal}
    .panels td::before{content:var(--l) " ";font-size:var(--note);font-weight:400;
    color:var(--ink2)}
    .panels td>small:not(.q){max-width:none;text-wrap:pretty}
    .panels .st{order:1;flex:0 1 auto;padding-right:0;text-align:right}
    .panels .k{order:2;flex:0 0 100%}
    .panels .dr{order:4;flex:0 0 100%;padding:var(--s1) 0 0}
    .panels .st::before,.panels .k::before,.panels .dr::before{content:none}
    .entries{margin:var(--s3) 0 var(--s5)}
    .entries table{max-width:none}
    .entries table,.entries caption{display:block}
    .entries thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
    .entries tbody{display:grid;grid-template-columns:repeat(auto-fill,minmax(17.5rem,1fr));
    grid-gap:var(--s4) var(--s6)}
    .entries tr{display:flex;flex-wrap:wrap;align-content:flex-start;padding-top:var(--s2);
    border-top:1px solid var(--rule2)}
    .entries th,.entries td{padding:0;border:0;text-align:left}
    .entries tbody th{flex:0 0 100%;font-size:var(--body);font-weight:700}
    .entries td{min-width:0;margin-right:var(--s4);white-space:normal}
    .entries td::before{content:var(--l) " ";font-size:var(--note);color:var(--ink2)}
    .entries td:empty{display:none}

    """

  /// A verdict: filled when firm, outlined when not, with a shape and a word in either case.
  static let chips = """
    .chip{display:inline-block;padding:.0625rem var(--s2);border:1px solid currentColor;
    border-radius:3px;font-weight:600;line-height:1.4;white-space:nowrap;unicode-bidi:isolate}
    .chip.good{color:var(--good)}
    .chip.bad{color:var(--bad)}
    .chip.firm{-webkit-print-color-adjust:exact;color-adjust:exact;print-color-adjust:exact}
    .chip.good.firm{color:var(--on-good);background:var(--good);border-color:var(--good)}
    .chip.bad.firm{color:var(--on-bad);background:var(--bad);border-color:var(--bad)}
    .chip.neutral{padding:0;border:0;font-weight:400;
    color:var(--ink2)}
    .chip.neutral.firm{font-weight:600}
    .sign{width:.75em;height:.75em;margin-right:.35em;overflow:visible}
    .chip .sign{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:square}

    """
}
