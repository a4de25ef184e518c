import ExcelWriter
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import WorkbookCheck

/// What a finished page and a finished workbook show: the figures held against `figures.csv`, every
/// number of every table against the report's.
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
    var pageCells = Comparison(
      ReconciliationWords.pageIsTables, left: ReconciliationWords.pages,
      right: ReconciliationWords.tables)
    var workbookCells = Comparison(
      ReconciliationWords.workbookIsTables, left: ReconciliationWords.workbooks,
      right: ReconciliationWords.tables)
    var pageSentences = Comparison(
      ReconciliationWords.pageSaysReport, left: ReconciliationWords.pages,
      right: ReconciliationWords.sentences)
    var workbookSentences = Comparison(
      ReconciliationWords.workbookSaysReport, left: ReconciliationWords.workbooks,
      right: ReconciliationWords.sentences)
    var charts = Comparison(
      ReconciliationWords.chartsAreTables, left: ReconciliationWords.charts,
      right: ReconciliationWords.chartCells)

    var all: [Comparison] {
      [pages, workbooks, pageCells, workbookCells, pageSentences, workbookSentences, charts]
    }
  }

  /// A finished page, by its path from the edition's folder.
  typealias Page = (path: String, bytes: [UInt8])
  /// A finished workbook, what it holds, and where its writer put the tables.
  typealias Workbook = (
    path: String, contents: WorkbookContents, tables: [WorkbookManifest.PlacedTable]
  )

  /// - Parameters:
  ///   - page: nil where there is none.
  ///   - workbook: nil where there is none.
  func read(
    _ report: Report, of audience: Audience, page: Page?, workbook: Workbook?
  ) -> Result {
    var result = Result()
    if let workbook {
      let tables = WorkbookTables(workbook.contents, workbook.tables)
      tables.compareCharts(workbook.path, to: &result.charts)
      compareHeadline(report, audience, workbook.path, tables, to: &result.workbooks)
      tables.compare(report, in: workbook.path, to: &result.workbookCells)
      let texts = Self.texts(workbook)
      result.workbookSentences.compare(
        report, as: .workbook, in: workbook.path, with: texts)
    }
    if let page {
      let tables = PageTables(page.bytes)
      compareHeadline(report, audience, page.path, tables, to: &result.pages)
      compare(report, page.path, tables, to: &result.pageCells)
      let prose = NumberRun(PageProse(page.bytes).text)
      result.pageSentences.compare(report, as: .page, in: page.path, with: [prose])
    }
    return result
  }

  /// The numbers of each text of a workbook's sheets but those in tables, where no sentence stands.
  private static func texts(_ workbook: Workbook) -> Set<NumberRun> {
    var texts: Set<NumberRun> = []
    for sheet in workbook.contents.sheets {
      let tables = workbook.tables.filter { $0.sheet == sheet.name }
        .map { $0.headRow...$0.headRow + $0.rowCount }
      for (address, cell) in sheet.cells {
        if tables.contains(where: { $0.contains(address.row) }) { continue }
        let run: NumberRun
        switch cell.value {
        case .text(let text): run = NumberRun(text)
        // A fact that is a number.
        case .number(let number) where number == number.rounded():
          run = NumberRun(NumberFormat.count.text(number))
        case .number, .blank, .boolean: continue
        }
        if !run.numbers.isEmpty { texts.insert(run) }
      }
    }
    return texts
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
    guard let owner = owner(audience) else { return }
    compare(
      HeadlineTable(report, of: audience, metrics: metrics), report, owner, path, tables,
      to: &comparison)
    guard let review = HeadlineTable(review: report, metrics: metrics) else { return }
    compare(review, report, owner, path, tables, to: &comparison)
  }

  private func compare(
    _ headline: HeadlineTable?, _ report: Report, _ owner: (scope: Scope, key: String),
    _ path: String, _ tables: PageTables, to comparison: inout Comparison
  ) {
    let (scope, key) = owner
    guard let headline, let table = report.table(headline.id),
      let rows = tables.rows(of: headline.id), rows.count == headline.metrics.count
    else { return comparison.compare(path, "", "\(metrics.count)") }
    let column = Self.place(headline.value, in: table, without: .workbook)
    for (row, metric) in zip(rows, headline.metrics) {
      let written = file.figure(metric, scope, key, period)
      let text = row.indices.contains(column) ? row[column].value : ""
      let isRight =
        written.flatMap { Double($0.value) }.map { PageTables.shows(text, $0) } ?? (text == "—")
      let value = written?.value ?? ""
      comparison.compare("\(path), \(metric)", isRight ? value : text, value)
    }
  }

  /// Every number of the page's tables, as it is shown, and those of the lines below it.
  private func compare(
    _ report: Report, _ path: String, _ tables: PageTables, to comparison: inout Comparison
  ) {
    for table in report.tables {
      let rows = tables.rows(of: table.id) ?? []
      let columns = table.columns.indices.filter { table.columns[$0].shownIn != .workbook }
      for (row, cells) in table.pageRows.map(\.cells).enumerated() {
        for (place, column) in columns.enumerated() {
          guard cells.indices.contains(column) else { continue }
          let texts =
            rows.indices.contains(row) && rows[row].indices.contains(place)
            ? rows[row][place].texts : []
          func name() -> String { "\(path), \(table.id), \(cells.first?.shown ?? "")" }
          if case .number = cells[column].value {
            let shown = cells[column].shown
            // A mark's shape may have words before the number.
            comparison.compare(name(), texts.contains(shown) ? shown : texts.first ?? "", shown)
          }
          for note in cells[column].notes where !texts.contains(note.text) {
            guard let numbers = NumberRun(comparing: note.text) else { continue }
            let written = NumberRun(texts.joined(separator: " "))
            let isThere = numbers.difference(from: written) == nil
            comparison.compare(name(), isThere ? numbers.text : written.text, numbers.text)
          }
        }
      }
    }
  }

  private func compareHeadline(
    _ report: Report, _ audience: Audience, _ path: String, _ tables: WorkbookTables,
    to comparison: inout Comparison
  ) {
    guard let (scope, key) = owner(audience) else { return }
    guard let headline = HeadlineTable(report, of: audience, metrics: metrics),
      let rows = tables.rows(of: headline.id, count: headline.metrics.count)
    else { return comparison.compare(path, "", "\(metrics.count)") }
    let columns = [headline.value, headline.numerator, headline.denominator]
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
