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

  @Test func aTrendWithoutValuesIsADash() {
    let body = body(Trend(values: [nil, nil], targets: [1, 1], description: "none"))
    #expect(body.contains(#"class="dr">—</td>"#))
    #expect(!body.contains("<svg"))
  }

  @Test func oneLevelLiesInTheMiddle() {
    let body = body(Trend(values: [4, 4], targets: [], description: "level"))
    #expect(body.contains(#"d="M5 17L131 17""#))
  }
}
