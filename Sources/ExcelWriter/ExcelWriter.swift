public import ReportModel

/// Writes a report as a workbook: a sheet of contents, a sheet a section, and the targets as named
/// cells that live verdicts follow from.
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

  /// Fonts by name: what offices have for the language.
  private static func font(_ language: String) -> String {
    language.hasPrefix("zh") ? "Microsoft YaHei" : "Calibri"
  }

  func write() throws(ExcelWriterError) -> WorkbookManifest {
    try workbook.setProperties(title: plan.report.title, created: plan.report.created)
    // All sheets are added before the first is written, so that links can point forwards.
    let contents = try workbook.addSheet(plan.contentsName)
    var sheets: [SafeSheet] = []
    for section in plan.sections { sheets.append(try workbook.addSheet(section.name)) }
    try ContentsSheet(plan: plan, sheet: contents).write()
    var omissions: [WorkbookManifest.Omission] = []
    for (section, sheet) in zip(plan.sections, sheets) {
      omissions += try SectionSheet(plan: plan, section: section, sheet: sheet).write()
    }
    if let targets = plan.targets {
      let sheet = try workbook.addSheet(targets.name)
      try TargetsSheet(plan: plan, targets: targets, sheet: sheet, workbook: workbook).write()
    }
    let names = workbook.names
    return WorkbookManifest(
      sheets: try workbook.close(), definedNames: names, omissions: omissions)
  }
}
