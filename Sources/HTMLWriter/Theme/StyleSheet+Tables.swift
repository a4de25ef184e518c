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
    .scroll+.note{margin-top:calc(var(--s2) - var(--s5))}
    .full{max-width:none}
    caption{padding-bottom:var(--s2);text-align:left;font-size:var(--body);font-weight:700}
    th,td{padding:var(--s2) var(--s3) var(--s2) 0;text-align:left;vertical-align:baseline;
    border-bottom:1px solid var(--rule)}
    th+th,th+td,td+td{padding-left:var(--s2)}
    th:last-child,td:last-child{padding-right:0}
    thead th{padding-top:var(--s1);vertical-align:bottom;border-bottom-color:var(--rule2);
    font-size:var(--note);font-weight:600;color:var(--ink2)}
    tbody th{min-width:6.5em;font-weight:600}
    td{min-width:6em}
    .n{min-width:0;text-align:right}
    thead th.n{min-width:3em}
    .c{text-align:center}
    td.n{white-space:nowrap}
    .total th,.total td{font-weight:700;border-top:1px solid var(--rule2)}
    td a,th a{display:inline-block;min-height:1.5rem}
    .spark{display:inline-block;vertical-align:middle;overflow:visible}
    @media screen and (max-width:39.99em){.scroll:not(.cards) tbody th:first-child,
    .scroll:not(.cards) thead th:first-child{position:-webkit-sticky;position:sticky;left:0;
    min-width:6rem;max-width:9rem;background:var(--bg)}
    .cards{background:none}
    .cards table,.cards caption,.cards tbody,.cards tr{display:block}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
    .cards tr{display:flex;flex-wrap:wrap;padding:var(--s2) 0;border-top:1px solid var(--rule2)}
    .cards th,.cards td{padding:var(--s1) var(--s2) var(--s1) 0;border:0;text-align:left}
    .cards tbody th{flex:0 0 100%;font-size:var(--body);font-weight:700}
    .cards td{flex:0 0 50%;white-space:normal}
    .cards td::before{content:attr(data-label);display:block;font-size:var(--note);
    font-weight:400;color:var(--ink2)}}

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
    .chip.neutral{padding-left:0;padding-right:0;border-color:transparent;font-weight:400;
    color:var(--ink2)}
    .chip.neutral.firm{font-weight:600}
    .sign{width:.75em;height:.75em;margin-right:.35em;fill:none;stroke:currentColor;
    stroke-width:2;stroke-linecap:square}

    """
}
