extension StyleSheet {
  /// Colours and strokes of drawings; their geometry stands in the markup.
  static let charts = """
    .charts{display:grid;grid-template-columns:minmax(0,1fr);grid-gap:var(--s5) var(--s6);
    margin:var(--s3) 0 var(--s5)}
    .charts figure{display:flex;flex-direction:column;min-width:0}
    .charts figcaption{margin-bottom:auto;padding-bottom:var(--s2)}
    .charts h3+.note{margin-top:var(--s1)}
    .charts svg{flex:none;width:100%;height:auto;overflow:visible}
    .charts .narrow{max-width:27rem}
    .charts .wide{display:none;max-width:56rem}
    .charts a{display:inline-block;line-height:1.5rem}
    .charts svg+.note{margin-top:var(--s1)}
    svg text{font-size:11px;fill:var(--ink2)}
    svg .end{font-size:12px}
    svg .over{stroke:var(--bg);stroke-width:3;stroke-linejoin:round;paint-order:stroke}
    svg .strong{font-size:12px;font-weight:700;fill:var(--ink)}
    .grid,.axis,.target,.leader,.line1,.line2,.line3{fill:none;stroke-linejoin:round}
    .grid{stroke:var(--rule)}
    .axis{stroke:var(--rule2)}
    .leader{stroke:var(--rule2);stroke-width:.75}
    .target{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:4 2.5}
    .line1{stroke:var(--ink);stroke-width:1.75}
    .line2,.line3{stroke:var(--c2);stroke-width:1.5}
    .line3{stroke-width:2.5}
    .dot1{fill:var(--ink)}
    .dot2,.dot3{fill:var(--bg);stroke:var(--c2);stroke-width:1.5}
    .dot3{fill:var(--c2)}
    .bar1{fill:var(--c1)}
    .bar2{fill:var(--c2)}
    .bar3{fill:var(--c3);stroke:var(--rule2)}

    """

  /// Paper: light, A4, nothing to click, and no row, figure or card cut in two.
  static let print = """
    @page{size:A4;margin:13mm 14mm 14mm;
    @bottom-right{content:counter(page) " / " counter(pages);font:9px sans-serif;color:#46525e}}
    @media print{:root{--bg:#fff}
    html{font-size:12.5px}
    .sheet{max-width:none;padding:0}
    .skip,nav,footer a,.links,.charts a{display:none}
    .letterhead{padding-top:0;margin-bottom:var(--s4)}
    .letterhead{display:flex;flex-wrap:wrap}
    .letterhead li{margin-left:var(--s4)}
    .letterhead li:first-child{margin:0 auto 0 0}
    a{text-decoration:none}
    section{margin-bottom:var(--s5)}
    .starts-page{break-before:page;page-break-before:always}
    main>.starts-page:first-child{break-before:auto;page-break-before:auto}
    .starts-page+section:not(.starts-page){margin-top:var(--s5)}
    .starts-page>.running{display:block;margin-bottom:var(--s2);font-size:var(--note);
    color:var(--ink2)}
    main>.starts-page:first-child>.running{display:none}
    h2,h2+p,h3,caption{break-after:avoid;page-break-after:avoid}
    p{orphans:3;widows:3}
    tr,figure,.facts div,.notices{break-inside:avoid;page-break-inside:avoid}
    .total{break-before:avoid;page-break-before:avoid}
    thead{display:table-header-group}
    .spark{width:104px;height:26px}
    th,td{padding-top:.25rem;padding-bottom:.25rem}
    .scroll{overflow:visible;background:none}
    .pair,.many{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:var(--s4) var(--s5)}
    .bar1,.bar2,.bar3{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

    """
}
