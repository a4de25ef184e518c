import Records
import ReportBuilder
import ReportModel
import Testing

/// What drawings in cells say to readers who can't see them.
struct DrawingWordsTests {
  private func drawings(_ report: Report) -> [(title: String, description: String)] {
    report.tables.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      // A trend without a value is a dash.
      if case .trend(let trend) = cell.value, trend.values.allSatisfy({ $0 == nil }) { return nil }
      return cell.drawingTitle.map { ($0, cell.drawingDescription ?? "") }
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func eachHasANameAndItsValues(_ language: Language) {
    let centre = TestCentre.busy(language)
    for audience in [Audience.centre, .team("一班"), .agent("1001"), .county("东湖")] {
      let found = drawings(centre.report(audience))
      #expect(!found.isEmpty)
      for drawing in found {
        #expect(!drawing.title.isEmpty && !drawing.description.isEmpty, "\(audience): \(drawing)")
        #expect(!drawing.description.hasPrefix(drawing.title))
      }
    }
  }
}
