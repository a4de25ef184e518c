extension StyleSheet {
  /// Colours and strokes of drawings; their geometry stands in the markup.
  static let charts = """
    .charts{display:grid;grid-template-columns:minmax(0,1fr);grid-gap:var(--s5) var(--s6);
    margin:var(--s3) 0 var(--s5)}
    .charts figure{display:flex;flex-direction:column;min-width:0}
    .charts figcaption{margin-bottom:auto;padding-bottom:var(--s2)}
    .charts h3{word-break:keep-all;overflow-wrap:anywhere}
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
    svg .said.neutral{font-weight:400;fill:var(--ink2)}
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
    .dot2,.dot3{fill:var(--c2)}
    .point{fill:none;stroke:var(--c2);stroke-width:5.5;stroke-linecap:round}
    .bar1{fill:var(--c1)}
    .bar2{fill:var(--c2)}
    .bar3{fill:var(--c3);stroke:var(--rule2)}
    .mark{fill:var(--ink)}
    .mark.good{fill:var(--good)}
    .mark.bad{fill:var(--bad)}
    .ring,.hollow{fill:var(--bg);stroke:var(--ink2);stroke-width:1.75}
    .hollow.good,.whisker.good{stroke:var(--good)}
    .hollow.bad,.whisker.bad{stroke:var(--bad)}
    .plus{fill:none;stroke:var(--ink2);stroke-width:2.25}
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
}
