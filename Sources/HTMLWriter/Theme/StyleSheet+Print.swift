extension StyleSheet {
  /// Paper: light, A4, nothing to click, and no row, figure or card cut in two. No text is smaller than 7 points,
  /// which are 9.34 px: .8125rem here; drawings are scaled, so that theirs takes 11.5 to 15 of their own units. The
  /// head table of an opening and the sentences below its first are set closer, so that what is to be decided stands
  /// on the first page.
  static let print = """
    @page{size:A4;margin:11mm 14mm 12mm;
    @bottom-right{content:counter(page) " / " counter(pages);font:9.5px sans-serif;color:#46525e}}
    @media print{:root{--bg:#fff;--note:.8125rem}
    html{font-size:11.5px}
    .sheet{max-width:none;padding:0}
    .skip,nav,footer a,.links,.charts a,.fold,.screen,.screen~section .number{display:none}
    .paper{display:inline}
    small,.remark,.note{line-height:1.25}
    body:lang(zh) .lead{line-height:1.6}
    .notices{margin-top:var(--s2);padding-top:var(--s2);padding-bottom:var(--s2)}
    .bar{padding:0 0 var(--s1)}
    h1{margin-top:var(--s2);font-size:1.625rem}
    header{padding-bottom:var(--s2)}
    .lead,.callouts,.panels,.answer{margin-top:var(--s2);margin-bottom:var(--s2)}
    .charts,.facts{margin-top:var(--s2);margin-bottom:var(--s2)}
    .entries,.scroll{margin-top:var(--s1);margin-bottom:var(--s2)}
    a{text-decoration:none}
    section{margin-bottom:var(--s2);padding-top:var(--s1)}
    section:last-child{margin-bottom:0}
    section:last-child>p,footer{break-before:avoid;page-break-before:avoid}
    h2{font-size:1.1875rem}
    section>h2{margin-bottom:2px}
    .starts-page,.starts-page:not(.screen)+section,
    .starts-page:not(.screen)~.starts-page+section{break-before:page;page-break-before:always}
    main>.starts-page:first-child{break-before:auto;page-break-before:auto}
    h2,h2+p,h2+p+p,h2+p+p+p,.more+p,.more+p+p,.more+p+p+p,.leads,h3,caption,.lead{
    break-after:avoid;page-break-after:avoid}
    .scroll+.note,.panels+.note,.entries+.note,.scroll+.note+.note{break-before:avoid;
    page-break-before:avoid}
    body:lang(zh){line-height:1.42}
    section>p{margin-bottom:1px}
    section>p:not(.lead):not(.note){font-size:var(--table);line-height:1.4}
    tr,p,figure,.facts div,.notices,.callout,.answer li,.key{break-inside:avoid;
    page-break-inside:avoid}
    .brief{break-inside:avoid;page-break-inside:avoid}
    thead,tbody tr:nth-child(-n+2),tbody tr:nth-last-child(-n+3):not(:last-child){break-after:avoid;
    page-break-after:avoid}
    .total{break-before:avoid;page-break-before:avoid}
    thead{display:table-header-group}
    table,:lang(zh) table{line-height:1.25}
    .full tbody th{min-width:11em}
    .dense tbody th{min-width:8em}
    .pairs tbody th{min-width:6.5em}
    .pairs td+td:not(.w){min-width:6.25em}
    .pairs .spark{width:96px}
    .pairs thead .spark text{font-size:12.5px}
    .full td.w+td.w{min-width:8em}
    .full td.w:last-child{min-width:11.5em}
    table{max-width:56rem}
    .many .narrow,.pair .narrow{max-width:23.75rem}
    .many svg text,.pair svg text{font-size:12px}
    .lone svg text,.lone svg .strong{font-size:12.5px}
    thead .spark text{font-size:11.5px}
    .charts figcaption{padding-bottom:2px}
    .charts h3+.note{margin-top:0}
    .late th,.late td{padding-left:var(--s1);padding-right:var(--s1)}
    .spark{width:104px;height:auto}
    .leads p+p{font-size:.875rem;line-height:1.35}
    .opening>h3{margin-top:var(--s2)}
    .opening>.callouts{line-height:1.4}
    .opening .callout p+p{margin-top:2px}
    .opening .late th,.opening .late td{padding-top:0;padding-bottom:0}
    .opening .late small{margin-top:0;line-height:1.15}
    .opening .late td:not(.w)>small:first-child:not(:last-child){display:inline;
    margin-left:.4em;white-space:nowrap}
    .opening .late .spark{width:84px}
    .opening .late thead th{min-width:5.5em}
    .opening .late .k{font-size:1rem}
    .dense .spark{width:90px}
    .dense thead .spark text{font-size:13px}
    th,td{padding-top:1px;padding-bottom:1px}
    caption{padding-bottom:1px}
    .scroll{overflow:visible;background:none}
    .scroll+.note,.panels+.note{margin-top:calc(-1*var(--s1))}
    .entries+.note{margin-top:0}
    .pair,.many{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:var(--s2) var(--s5)}
    .pack{grid-gap:0 var(--s5);column-gap:var(--s5)}
    .pack .scroll,.pack .note:last-child{margin-bottom:var(--s2)}
    .pack th,.pack td{min-width:0;padding-left:var(--s1);padding-right:var(--s1)}
    .pack th:first-child,.pack td:first-child{padding-left:0}
    .pack tbody th{min-width:4.6em}
    .panels tbody{grid-template-columns:repeat(4,minmax(0,1fr));grid-gap:var(--s2) var(--s4)}
    .panels th,.panels td{padding-bottom:1px}
    .panels tbody th{flex-basis:4rem;font-size:var(--table)}
    .panels small{line-height:1.2}
    .panels .chip{padding:0 var(--s1);font-size:var(--note)}
    .panels svg text{font-size:15px}
    .callout.good,.callout.caution,.callout.plain{padding-top:var(--s2);padding-bottom:var(--s2)}
    .callout p+p{margin-top:2px}
    .answer li{padding-bottom:2.5rem}
    .entries tbody{grid-template-columns:repeat(2,minmax(0,1fr));grid-gap:var(--s1) var(--s5)}
    .entries tr{padding-top:2px}
    .entries tbody th{font-size:var(--table);line-height:1.25}
    .entries td{font-size:var(--note);line-height:1.25}
    .key{margin-bottom:var(--s3);padding:var(--s2) var(--s3)}
    footer{margin-top:0;padding-top:0;line-height:1.3}
    .callouts{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
    svg,.callout,.notices,.focus th,.focus td{-webkit-print-color-adjust:exact;
    print-color-adjust:exact}}

    """
}
