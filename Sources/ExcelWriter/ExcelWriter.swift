public import ReportModel

/// Writes a report as a workbook: a cover with live verdicts and contents, a sheet a table, and the
/// targets as named cells that verdicts follow from.
///
/// Equal reports give equal bytes. The file isn't synced nor renamed into place, and a disk that
/// fills up may cut it short in silence: open it again and hold it against the manifest.
public struct ExcelWriter: Sendable {
  public init() {}

  /// Writes the report to `path`, replacing a file there; `temporaryFolder` is best on the same
  /// file system. After an error no file stands at the path.
  ///
  /// Memory: the whole workbook, about 130 bytes a cell beside the report itself.
  public func write(
    _ report: Report, to path: String, temporaryFolder: String
  ) throws(ExcelWriterError) -> WorkbookManifest {
    do {
      return try WorkbookWriting(report, path: path, temporaryFolder: temporaryFolder).write()
    } catch {
      OutputFile.remove(path)
      throw error
    }
  }
}

/// One workbook from its plan to the closed file.
private struct WorkbookWriting {
  var plan: WorkbookPlan
  var workbook: SafeWorkbook

  init(_ report: Report, path: String, temporaryFolder: String) throws(ExcelWriterError) {
    plan = try WorkbookPlan(report, path: path)
    workbook = try SafeWorkbook(
      path: path, temporaryFolder: temporaryFolder, font: Self.font(report.language))
  }

  /// Fonts by name: what offices have for the language; Arial has the same widths in every program, by Liberation
  /// Sans where it isn't there itself, so that columns and pages come out as planned.
  private static func font(_ language: String) -> String {
    language.hasPrefix("zh") ? "Microsoft YaHei" : "Arial"
  }

  func write() throws(ExcelWriterError) -> WorkbookManifest {
    try workbook.setProperties(title: plan.report.title, created: plan.report.created)
    // All sheets are added before the first is written, so that links can point forwards.
    let cover = try workbook.addSheet(plan.contentsName)
    var sheets: [SafeSheet] = []
    for sheet in plan.sheets { sheets.append(try workbook.addSheet(sheet.name)) }
    for (own, sheet) in zip(plan.sheets, sheets) {
      sheet.setTab(plan.subject(of: own).isMultiple(of: 2) ? .second : .third)
    }
    try CoverSheet(plan: plan, sheet: cover).write()
    var omissions: [WorkbookManifest.Omission] = []
    for (own, sheet) in zip(plan.sheets, sheets) {
      omissions += try SectionSheet(plan: plan, own: own, sheet: sheet).write()
    }
    if let targets = plan.targets {
      let sheet = try workbook.addSheet(targets.name)
      sheet.setTab(.input)
      try TargetsSheet(plan: plan, targets: targets, sheet: sheet, workbook: workbook).write()
    }
    if !plan.chartCells.blocks.isEmpty {
      let sheet = try workbook.addSheet(plan.chartCells.sheet)
      try ChartCellsSheet(plan: plan, sheet: sheet).write()
    }
    let names = workbook.names
    return WorkbookManifest(
      sheets: try workbook.close(), definedNames: names, omissions: omissions,
      tables: plan.sheets.flatMap(\.tables).map { table in
        WorkbookManifest.PlacedTable(
          id: table.table.id, sheet: table.sheet, headRow: table.headRow,
          rowCount: table.table.rows.count, columns: table.columns)
      })
  }
}
