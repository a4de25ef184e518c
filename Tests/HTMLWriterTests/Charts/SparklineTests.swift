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

  @Test func aTrendWithoutValuesIsADash() {
    let body = body(Trend(values: [nil, nil], targets: [1, 1], description: "none"))
    #expect(body.contains(#"class="dr">—<"#))
    #expect(!body.contains("<svg"))
  }

  @Test func oneLevelLiesInTheMiddle() {
    let body = body(Trend(values: [4, 4], targets: [], description: "level"))
    #expect(body.contains(#"d="M5 17L131 17""#))
  }
}
