import ExcelWriter
import Foundation
import ReportModel
import WorkbookCheck

/// A folder of its own that goes when the test ends.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/excel-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// A report written, checked against its manifest, and read again.
struct Written {
  var manifest: WorkbookManifest
  var contents: WorkbookContents
  var parts: [String: [UInt8]]

  init(_ report: Report) throws {
    let folder = try Folder()
    let path = folder.file("report.xlsx")
    manifest = try ExcelWriter().write(report, to: path, temporaryFolder: folder.path)
    contents = try WorkbookCheck.verify(path: path, expecting: manifest.expected)
    parts = try WorkbookCheck.parts(path: path)
  }

  func text(_ part: String) -> String { String(decoding: parts[part] ?? [], as: UTF8.self) }
}

extension WorkbookManifest {
  var expected: [ExpectedSheet] {
    sheets.map {
      ExpectedSheet(
        name: $0.name, rows: $0.rows, cells: $0.cells, formulas: $0.formulas, charts: $0.charts,
        links: $0.links, tables: $0.tables)
    }
  }
}

extension WriterWords {
  static let english = words(
    WriterWords(
      contents: "Contents", backToContents: "Back to contents", skipToContent: "Skip to content",
      targets: "Targets", chartData: "Data of this chart", lowest: "lowest",
      highest: "highest", page: "Page % of %", indicator: "Indicator",
      relation: "Relation", value: "Value"),
    WorkbookWords(
      data: "data", chartCells: "Chart data", published: "As published", changed: "changed",
      targetsHint: "Yellow cells may be changed.", targetsChanged: "Targets have changed.",
      cellName: "Name"))
  static let chinese = words(
    WriterWords(
      contents: "目录", backToContents: "返回目录", skipToContent: "跳到正文", targets: "目标值",
      chartData: "图表数据", lowest: "最低", highest: "最高", page: "第%页，共%页", indicator: "指标",
      relation: "关系",
      value: "数值"),
    WorkbookWords(
      data: "数据", chartCells: "图表数据", published: "发布时", changed: "已改动", targetsHint: "黄色可改。",
      targetsChanged: "目标已改动。", cellName: "名称"))

  private static func words(_ words: WriterWords, _ workbook: WorkbookWords) -> WriterWords {
    var words = words
    words.workbook = workbook
    words.workbook.listMark = words.contents == "Contents" ? ", " : "、"
    words.workbook.details = words.contents == "Contents" ? "details" : "明细"
    words.workbook.chartCellsNote = "Not printed."
    return words
  }
}

extension Report {
  /// A report of some sections and nothing else.
  static func of(
    _ sections: Section..., targets: [NamedTarget] = [], language: String = "en"
  ) -> Report {
    Report(
      language: language, title: "Service report", subtitle: "October 2026", targets: targets,
      sections: sections, foot: "Source: the hotline's records",
      created: CivilMoment(year: 2026, month: 10, day: 31, hour: 23, minute: 59, second: 59),
      words: language == "en" ? .english : .chinese)
  }

  /// One section, `sheet`, with one table, `t`, whose head stands in row 5.
  static func of(
    _ rows: [[Cell]], targets: [NamedTarget] = [], extra: [Block] = []
  ) -> Report {
    let columns = (0..<(rows.map(\.count).max() ?? 0)).map { Table.Column("Column \($0)") }
    let table = Table(id: "t", caption: "", columns: columns, rows: rows.map { Table.Row($0) })
    return .of(
      Section(id: "s", title: "sheet", blocks: [.table(table)] + extra), targets: targets)
  }
}

extension CellReference {
  /// A cell of the table `t`.
  static func t(_ row: Int, _ column: Int) -> CellReference {
    CellReference("t", row: row, column: column)
  }
}

extension NamedTarget {
  static let acw = NamedTarget(
    name: "Target_acw_mean", label: "After-call work", relation: .atMost, value: 60,
    format: NumberFormat(decimals: 1, suffix: " s"))
  static let accuracy = NamedTarget(
    name: "Target_accuracy", label: "Ticket accuracy", relation: .atLeast, value: 0.99,
    format: .percent)
}
