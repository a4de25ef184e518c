import ReportModel
import Testing

@testable import HTMLWriter

/// What differs by colour differs by shape or word too, for paper and for readers who see no colours.
struct GreyscaleTests {
  private static let table = Table(
    id: "t", caption: "T",
    columns: [.init("Month"), .init("Value"), .init("Low"), .init("Mean"), .init("High")],
    rows: [10.0, -2, 3, 11].enumerated().map { place, value in
      .init(
        [.head("\(place)"), .number(value, .general)]
          + [4.06, 4.08, 4.12].map { .number($0, NumberFormat(decimals: 1)) })
    })

  private func column(_ column: Int) -> CellRange {
    .column(table: "t", column: column, rows: 0..<4)
  }

  private func body(
    _ form: Chart.Form, _ series: [Chart.Series], _ kinds: [Int: Mark.Kind],
    isFirm: Bool = true, text: String = ""
  ) -> String {
    let chart = Chart(
      id: "c", title: "C", description: "", form: form, categories: column(0), series: series,
      highlights: kinds.sorted { $0.key < $1.key }.map {
        .init(places: [$0.key], kind: $0.value, shape: .diamond, isFirm: isFirm, text: text)
      }, format: NumberFormat(decimals: 1))
    return Report.sample(.chart(chart), .table(Self.table)).body
  }

  /// A bar leaves no doubt; the words say of which sign it is for the better.
  @Test func waterfallsFillEachPart() {
    let body = body(
      .waterfall, [.init("V", values: column(1), role: .measured)], [1: .good, 2: .bad])
    #expect(body.contains(#"<rect class="mark good""#))
    #expect(body.contains(#"<rect class="mark bad""#))
    #expect(!body.contains("hollow"))
  }

  @Test func aSignalIsFilledForBetterAndWorseAlike() {
    let body = body(
      .control, [.init("V", values: column(1), role: .measured)], [0: .good, 1: .bad])
    #expect(body.contains(#"<path class="mark good""#))
    #expect(body.contains(#"<path class="mark bad""#))
    #expect(!body.contains("hollow"))
  }

  @Test func whatIsNotSureIsOutlinedAndSaysWhichWay() {
    let body = body(
      .control, [.init("V", values: column(1), role: .measured)], [1: .bad], isFirm: false,
      text: "worse")
    #expect(body.contains(#"<path class="hollow bad""#))
    #expect(body.contains(">worse</text>"))
  }

  /// The words of the key: only of marks that are there.
  @Test func theKeyExplainsNoMarkThatIsNotDrawn() {
    func key(_ kinds: [Int: Mark.Kind], isFirm: Bool = true) -> [String] {
      let body = body(
        .control, [.init("V", values: column(1), role: .measured)], kinds, isFirm: isFirm)
      return ["beyond", "run", "open", "funnel", "open in funnels"].filter {
        body.contains("<span>\($0)</span>")
      }
    }
    #expect(key([:]) == [])
    #expect(key([1: .bad]) == ["beyond"])
    #expect(key([1: .bad], isFirm: false) == ["open"])
  }

  /// 4.06, 4.08 and 4.12 are 4.1 each.
  @Test func limitsThatReadLikeTheirMeanHaveADecimalMore() {
    let body = body(
      .control,
      [
        .init("V", values: column(1), role: .measured),
        .init("lower", values: column(2), role: .lowerLimit),
        .init("mean", values: column(3), role: .mean),
        .init("upper", values: column(4), role: .upperLimit),
      ], [:])
    for text in ["lower 4.06", "mean 4.08", "upper 4.12"] {
      #expect(body.contains(text), "\(text)")
    }
  }
}
