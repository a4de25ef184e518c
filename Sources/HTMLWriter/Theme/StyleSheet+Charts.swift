extension StyleSheet {
  /// Colours and strokes of drawings; their geometry stands in the markup.
  static let charts = """
    .charts{display:grid;grid-template-columns:minmax(0,1fr);grid-gap:var(--s5) var(--s6);
    margin:var(--s3) 0 var(--s5)}
    .charts figure{display:flex;flex-direction:column;min-width:0}
    .charts figcaption{margin-bottom:auto;padding-bottom:var(--s2)}
    .charts h3+.note{margin-top:var(--s1)}
    .charts svg{flex:none;width:100%;height:auto;overflow:visible}
    .charts .narrow{max-width:28rem}
    .charts .wide{display:none;max-width:56rem}
    .charts a{display:inline-block;line-height:1.5rem}
    .charts svg+.note{margin-top:var(--s1)}
    svg text{font-size:11px;fill:var(--ink2)}
    svg .end,svg .said{font-size:12px}
    svg .over{stroke:var(--bg);stroke-width:3;stroke-linejoin:round;paint-order:stroke}
    svg .strong{font-size:12px;font-weight:700;fill:var(--ink)}
    svg .said{font-weight:600;fill:var(--ink)}
    svg .said.good{fill:var(--good)}
    svg .said.bad{fill:var(--bad)}
    .grid,.axis,.target,.leader,.limit,.inner,.mean,.phase,.whisker,.reference,.tick,.line1,.line2,
    .line3{fill:none;stroke-linejoin:round}
    .grid{stroke:var(--rule)}
    .axis,.leader,.limit,.inner,.phase{stroke:var(--rule2)}
    .leader{stroke-width:.75}
    .limit{stroke-width:1}
    .inner{stroke-dasharray:2 3}
    .phase{stroke-dasharray:1 3}
    .mean{stroke:var(--ink2)}
    .target{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:4 2.5}
    .band{fill:var(--band)}
    .tick{stroke:var(--ink);stroke-width:2}
    .reference{stroke:var(--rule2);stroke-width:3}
    .line1{stroke:var(--ink);stroke-width:1.75}
    .line2,.line3{stroke:var(--c2);stroke-width:1.5}
    .line3{stroke-width:2.5}
    .dot1{fill:var(--ink)}
    .dot2,.dot3{fill:var(--bg);stroke:var(--c2);stroke-width:1.5}
    .dot3{fill:var(--c2)}
    .point{fill:none;stroke:var(--c2);stroke-width:5.5;stroke-linecap:round}
    .bar1{fill:var(--c1)}
    .bar2{fill:var(--c2)}
    .bar3{fill:var(--c3);stroke:var(--rule2)}
    .mark{fill:var(--ink)}
    .mark.good{fill:var(--good)}
    .mark.bad{fill:var(--bad)}
    .ring,.hollow{fill:var(--bg);stroke:var(--ink2);stroke-width:1.75}
    .ring.good,.hollow.good,.whisker.good{stroke:var(--good)}
    .ring.bad,.hollow.bad,.whisker.bad{stroke:var(--bad)}
    .whisker{stroke:var(--ink2);stroke-width:1.75}
    .whisker.thin{stroke:var(--ink);stroke-width:1.25}
    .heat1{fill:var(--heat1);stroke:var(--rule)}
    .heat2{fill:var(--heat2)}
    .heat3{fill:var(--heat3)}
    .heat4{fill:var(--heat4)}
    .heat5{fill:var(--heat5)}
    .heat6{fill:var(--heat6)}
    .gap{fill:none;stroke:var(--rule);stroke-dasharray:2 2}
    .parting{fill:none;stroke:var(--bg)}
    .on-pale text{fill:var(--on-pale);text-anchor:middle}
    .on-deep text{fill:var(--on-deep);text-anchor:middle}

    """

  /// Paper: light, A4, nothing to click, and no row, figure or card cut in two.
  static let print = """
    @page{size:A4;margin:11mm 14mm 13mm;
    @bottom-right{content:counter(page) " / " counter(pages);font:9px sans-serif;color:#46525e}}
    @media print{:root{--bg:#fff}
    html{font-size:11.5px}
    .sheet{max-width:none;padding:0}
    .skip,nav,footer a,.links,.charts a,.fold,.screen{display:none}
    .paper{display:inline}
    .note{font-size:.8rem}
    body:lang(zh) .lead{line-height:1.6}
    .notices{margin-top:var(--s2);padding-top:var(--s2);padding-bottom:var(--s2)}
    .bar{padding:0 0 var(--s1)}
    h1{margin-top:var(--s2);font-size:1.625rem}
    header{padding-bottom:var(--s2)}
    .lead,.callouts,.panels,.entries,.scroll,.answer,.charts{margin-top:var(--s2);margin-bottom:var(--s3)}
    a{text-decoration:none}
    section{margin-bottom:var(--s4);padding-top:var(--s2)}
    section>h2{margin-bottom:var(--s1)}
    .starts-page,.starts-page+section{break-before:page;page-break-before:always}
    main>.starts-page:first-child{break-before:auto;page-break-before:auto}
    h2,h2+p,h3,caption,.lead{break-after:avoid;page-break-after:avoid}
    p{orphans:3;widows:3}
    body:lang(zh){line-height:1.5}
    section>p{margin-bottom:var(--s1)}
    tr,figure,.facts div,.notices,.callout,.answer li,.key{break-inside:avoid;
    page-break-inside:avoid}
    .brief{break-inside:avoid;page-break-inside:avoid}
    thead,tbody tr:first-child{break-after:avoid;page-break-after:avoid}
    .total{break-before:avoid;page-break-before:avoid}
    thead{display:table-header-group}
    table,:lang(zh) table{line-height:1.3}
    .late table{font-size:.74rem}
    .full tbody th{min-width:11em}
    .full td.w:last-child{min-width:11.5em}
    table{max-width:56rem}
    .many .narrow,.pair .narrow{max-width:25.6rem}
    .late th,.late td{padding-left:var(--s1);padding-right:var(--s1)}
    .spark{width:104px;height:auto}
    th,td{padding-top:1.5px;padding-bottom:1.5px}
    caption{padding-bottom:2px}
    .scroll{overflow:visible;background:none}
    .scroll+.note,.panels+.note,.entries+.note{margin-top:calc(-1*var(--s2))}
    .pair,.many,.leads{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:var(--s2) var(--s5)}
    .pack{grid-gap:0 var(--s5);column-gap:var(--s5)}
    .pack .scroll{margin-bottom:var(--s2)}
    .pack th,.pack td{min-width:0;padding-left:var(--s1);padding-right:var(--s1)}
    .pack th:first-child,.pack td:first-child{padding-left:0}
    .panels tbody{grid-template-columns:repeat(4,minmax(0,1fr));grid-gap:var(--s2) var(--s4)}
    .panels th,.panels td{padding-bottom:1px}
    .panels tbody th{flex-basis:4rem;font-size:var(--table)}
    .panels small{line-height:1.25}
    .panels .chip{padding:0 var(--s1);font-size:var(--note)}
    .panels svg text{font-size:14px}
    .callout.good,.callout.caution,.callout.plain{padding-top:var(--s2);padding-bottom:var(--s2)}
    .callout p+p{margin-top:2px}
    .answer li{padding-bottom:3.25rem}
    .entries tbody{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:var(--s2) var(--s5)}
    .entries tr{padding-top:var(--s1)}
    .entries tbody th{font-size:var(--table)}
    .entries td{font-size:.75rem}
    .key{margin-bottom:var(--s3);padding:var(--s2) var(--s3)}
    footer{margin-top:var(--s2);padding-top:var(--s1)}
    .callouts{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
    svg,.callout,.notices,.focus th,.focus td{-webkit-print-color-adjust:exact;
    print-color-adjust:exact}}

    """
}
