import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import WorkbookCheck

/// The figures that a finished page and a finished workbook show, held against `figures.csv`.
struct FileReadings: Sendable {
  let file: FigureFile
  let metrics: [Metric]
  let period: Period

  /// What was compared in the files of one audience.
  struct Result: Sendable {
    var pages = Comparison(
      ReconciliationWords.pageIsFigures, left: ReconciliationWords.pages,
      right: ReconciliationWords.csv)
    var workbooks = Comparison(
      ReconciliationWords.workbookIsFigures, left: ReconciliationWords.workbooks,
      right: ReconciliationWords.csv)
    var charts = Comparison(
      ReconciliationWords.chartsAreTables, left: ReconciliationWords.charts,
      right: ReconciliationWords.chartCells)

    var all: [Comparison] { [pages, workbooks, charts] }
  }

  /// A finished page, by its path from the edition's folder.
  typealias Page = (path: String, bytes: [UInt8])
  /// A finished workbook, and what it holds.
  typealias Workbook = (path: String, contents: WorkbookContents)

  /// - Parameters:
  ///   - page: nil where there is none.
  ///   - workbook: nil where there is none.
  func read(
    _ report: Report, of audience: Audience, page: Page?, workbook: Workbook?
  ) -> Result {
    var result = Result()
    if let workbook {
      let tables = WorkbookTables(workbook.contents)
      tables.compareCharts(workbook.path, to: &result.charts)
      compareHeadline(report, audience, workbook.path, tables, to: &result.workbooks)
    }
    if let page {
      compareHeadline(report, audience, page.path, PageTables(page.bytes), to: &result.pages)
    }
    return result
  }

  private func owner(_ audience: Audience) -> (scope: Scope, key: String)? {
    switch audience {
    case .index: nil
    case .centre: (.centre, "centre")
    case .team(let key): (.team, key)
    case .agent(let key): (.agent, key)
    case .county(let key): (.county, key)
    }
  }

  private func compareHeadline(
    _ report: Report, _ audience: Audience, _ path: String, _ tables: PageTables,
    to comparison: inout Comparison
  ) {
    guard let (scope, key) = owner(audience) else { return }
    guard let headline = HeadlineTable(report, of: audience, metrics: metrics),
      let table = report.table(headline.id), let rows = tables.rows(of: headline.id),
      rows.count == headline.metrics.count
    else { return comparison.compare(path, "", "\(metrics.count)") }
    let column = Self.place(headline.value, in: table, without: .workbook)
    for (row, metric) in zip(rows, headline.metrics) {
      let written = file.figure(metric, scope, key, period)
      let shown = row.indices.contains(column) ? row[column] : ""
      let text = shown.split(separator: "\u{1F}").first.map(String.init) ?? ""
      let isRight =
        written.flatMap { Double($0.value) }.map { PageTables.shows(shown, $0) } ?? (text == "—")
      let value = written?.value ?? ""
      comparison.compare("\(path), \(metric)", isRight ? value : text, value)
    }
  }

  private func compareHeadline(
    _ report: Report, _ audience: Audience, _ path: String, _ tables: WorkbookTables,
    to comparison: inout Comparison
  ) {
    guard let (scope, key) = owner(audience) else { return }
    guard let headline = HeadlineTable(report, of: audience, metrics: metrics),
      let table = report.table(headline.id), let rows = tables.rows(of: table)
    else { return comparison.compare(path, "", "\(metrics.count)") }
    let columns = [headline.value, headline.numerator, headline.denominator].map {
      Self.place($0, in: table, without: .page)
    }
    for (row, metric) in zip(rows, headline.metrics) {
      let written = file.figure(metric, scope, key, period)
      let texts = written.map { [$0.value, $0.numerator, $0.denominator] } ?? ["", "", ""]
      for (column, text) in zip(columns, texts) {
        let found = row.indices.contains(column) ? row[column] : .blank
        comparison.compare("\(path), \(metric)", Self.text(found, near: text), text)
      }
    }
  }

  /// A cell's number as the file of figures would write it; that file's own text when the two
  /// differ by no more than the last digit that a workbook keeps.
  private static func text(_ value: WorkbookContents.Value, near text: String) -> String {
    switch value {
    case .number(let number):
      guard let written = Double(text) else { return "\(number)" }
      return abs(number - written) <= abs(written) * 1e-14 ? text : "\(number)"
    case .text(let shown): return shown == "—" ? "" : shown
    case .blank: return ""
    case .boolean(let value): return "\(value)"
    }
  }

  /// The place of a column among those that a medium shows.
  private static func place(
    _ column: Int, in table: Table, without hidden: Table.Column.Media
  ) -> Int {
    table.columns[..<column].count { $0.shownIn != hidden }
  }
}
