import ReportModel
import Testing

@testable import HTMLWriter

struct SparklineTests {
  private func body(_ trend: Trend) -> String {
    Report.sample(
      .table(
        Table(
          id: "t", caption: "T", columns: [.init("Trend")], rows: [.init([Cell(.trend(trend))])]))
    ).body
  }

  @Test func aGapBreaksTheLineAndTheTargetSteps() {
    let body = body(
      Trend(values: [1, 2, nil, 3], targets: [2, 2, 3, 3], description: "First 1, last 3."))
    #expect(
      body.contains(
        """
        <svg class="spark" role="img" width="136" height="34" viewBox="0 0 136 34">\
        <title>First 1, last 3.</title>
        <path class="target" d="M0 17H68V5H136"/>\
        <path class="line1" d="M5 29L47 17"/>\
        <circle class="dot1" cx="131" cy="5" r="3"/></svg>
        """), "\(body)")
  }

  @Test func theNameIsTheTitleAndTheValuesAreTheDescription() {
    let trend = Trend(values: [1, 2], targets: [], title: "Talk <time>", description: "1, then 2")
    #expect(
      body(trend).contains("<title>Talk &lt;time&gt;</title>\n<desc>1, then 2</desc>"),
      "\(body(trend))")
    let panel = Trend(
      values: [1, 2], targets: [], axis: .init(first: "9", last: "10", format: .general),
      title: "Talk", description: "1, then 2")
    #expect(body(panel).contains("<title>Talk</title>\n<desc>1, then 2</desc>"))
  }

  @Test func everyDrawingInACellHasBoth() {
    let bullet = Bullet(
      used: 1, low: nil, high: nil, kind: .good, isFirm: true, title: "Talk",
      description: "100% of the limit")
    let strip = IntervalMark(
      value: 2, low: 1, high: 3, target: 2, scale: 0...4, kind: nil, title: "Talk",
      description: "2, 95% interval 1–3")
    let body = Report.sample(
      .table(
        Table(
          id: "t", caption: "T", columns: [.init("Limit"), .init("Talk", note: "target 2")],
          rows: [.init([Cell(.bullet(bullet)), Cell(.interval(strip))])]))
    ).body
    for text in [
      "<title>Talk</title>\n<desc>100% of the limit</desc>",
      "<title>Talk</title>\n<desc>2, 95% interval 1–3</desc>",
      "<title>target 2</title>\n<desc>Talk</desc>",
    ] { #expect(body.contains(text), "\(text) in \(body)") }
  }

  /// From 1 to 9 on a scale of 2 to 4, 112 px wide from 6 on: the line fills it, and a head points out at either end. From
  /// 2 to 4 there is none.
  @Test func anIntervalThatGoesOnBeyondTheScaleEndsInAnArrowHead() {
    func drawn(_ low: Double, _ high: Double, isOfTooFew: Bool = false) -> String {
      let strip = IntervalMark(
        value: 3, low: low, high: high, scale: 2...4, kind: nil, isOfTooFew: isOfTooFew,
        description: "")
      return Report.sample(
        .table(
          Table(
            id: "t", caption: "T", columns: [.init("Talk")], rows: [.init([Cell(.interval(strip))])]
          ))
      ).body
    }
    let beyond = drawn(1, 9)
    #expect(
      beyond.contains(
        #"<path class="whisker" d="M6 11H118M6 7L0.5 11L6 15M118 7L123.5 11L118 15"/>"#),
      "\(beyond)")
    #expect(drawn(2, 4).contains(#"<path class="whisker" d="M6 11H118"/>"#))
    // What can't be told is a ring, what is of too few to compare a dot.
    #expect(beyond.contains(#"<circle class="ring" cx="62" cy="11" r="3.5"/>"#))
    #expect(
      drawn(2, 4, isOfTooFew: true).contains(#"<circle class="dot1" cx="62" cy="11" r="3"/>"#))
  }

  /// The limit is at 77 px and 1.8 times it at 138.6, where the drawing ends: what is longer has a triangle from there to
  /// 145.6, and an interval that is goes on through it to the edge of 154.
  @Test func aShareOfTheLimitBeyondTheDrawingIsMarkedSo() {
    func drawn(_ used: Double, _ low: Double, _ high: Double) -> String {
      let bullet = Bullet(
        used: used, low: low, high: high, kind: .bad, isFirm: true, description: "")
      return Report.sample(
        .table(
          Table(
            id: "t", caption: "T", columns: [.init("Limit")], rows: [.init([Cell(.bullet(bullet))])]
          ))
      ).body
    }
    let triangle = #"d="M139.6 7L145.6 13L139.6 19Z""#
    let within = drawn(1.5, 1, 1.8)
    #expect(!within.contains(triangle))
    #expect(within.contains(#"<path class="whisker thin" d="M77 13H138.6"/>"#), "\(within)")
    let interval = drawn(1.5, 1, 3.52)
    #expect(!interval.contains(triangle))
    #expect(
      interval.contains(
        #"<path class="whisker thin" d="M77 13H153.5M145.6 9L153.5 13L145.6 17"/>"#), "\(interval)")
    #expect(drawn(2, 1.5, 5.38).contains(triangle))
    #expect(drawn(2, 1.5, 5.38).contains("H153.5M145.6"))
  }

  @Test func aTrendWithoutValuesIsADash() {
    let body = body(Trend(values: [nil, nil], targets: [1, 1], description: "none"))
    #expect(body.contains(#"class="dr">—<"#))
    #expect(!body.contains("<svg"))
  }

  /// From 2 to 6 on a scale of 84 − 8: the line ends at 4, the plus stands at 6, joined to it.
  @Test func whatTheLineLeavesOutIsAPlusBesideItsLastPoint() {
    var trend = Trend(
      values: [2, 4], targets: [], axis: .init(first: "9", last: "10", format: .general),
      description: "")
    trend.whole = .init(6, lineName: "ordinary 4")
    let drawn = body(trend)
    #expect(drawn.contains(#"<path class="leader" d="M248 46V8"/>"#), "\(drawn)")
    #expect(drawn.contains(#"<path class="plus" d="M243.5 8H252.5M248 3.5V12.5"/>"#), "\(drawn)")
    #expect(drawn.contains(">ordinary 4</text>"))
  }

  /// Values and limits from 2 to 4: the scale takes in targets from −1 to 7.
  @Test func aTargetFarAwayIsAnArrow() {
    let near = Trend(values: [2, 3, 4], targets: [7, 7, 7], title: "Rings", description: "2 to 4")
    #expect(body(near).contains(#"class="target""#))
    #expect(body(near).contains("<desc>2 to 4</desc>"))
    let far = Trend(values: [2, 3, 4], targets: [8, 8, 8], title: "Rings", description: "2 to 4")
    let drawn = body(far)
    #expect(!drawn.contains(#"class="target""#))
    #expect(drawn.contains(#"d="M4 10V1M1 4.5L4 1L7 4.5""#), "\(drawn)")
    #expect(drawn.contains("<desc>2 to 4; target beyond the scale</desc>"), "\(drawn)")
    let below = Trend(
      values: [2, 3], targets: [0, 0], lowerLimits: [2, 2], upperLimits: [4, 4], description: "")
    #expect(below.targetEdge == nil)
    #expect(Trend(values: [2, 4], targets: [-2, -2], description: "").targetEdge == .below)
    #expect(Trend(values: [2, 2], targets: [9, 9], description: "").targetEdge == nil)
    #expect(Trend(values: [2, 4], targets: [4, 9], description: "").targetEdge == nil)
  }

  @Test func oneLevelLiesInTheMiddle() {
    let body = body(Trend(values: [4, 4], targets: [], description: "level"))
    #expect(body.contains(#"d="M5 17L131 17""#))
  }
}
