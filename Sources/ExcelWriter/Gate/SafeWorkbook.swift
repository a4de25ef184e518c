import CXlsxWriter
import ReportModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The only way to libxlsxwriter: every call's result is looked at, and nothing passes that the
/// library would write as a broken workbook.
///
/// The library is told never to look at the locale, the clock or a folder of its own choice.
final class SafeWorkbook {
  let path: String
  let font: String
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [SafeSheet] = []
  private var definedNames: [String] = []
  private var tableNames: Set<String> = []
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var conditionalFormats: [ConditionalStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String, temporaryFolder: String, font: String) throws(ExcelWriterError) {
    self.path = path
    self.font = font
    // The library would fall back to another folder, perhaps on a fuller disk.
    guard OutputFile.isFolder(temporaryFolder) else {
      throw ExcelWriterError(path: path, problem: .noTemporaryFolder(temporaryFolder))
    }
    if let errno = OutputFile.create(path) {
      throw ExcelWriterError(path: path, problem: .cannotCreate(errno: errno))
    }
    let folder = strdup(temporaryFolder)
    defer { free(folder) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    handle = workbook_new_opt(path, &options)
    guard let handle else { throw fault("opening a workbook") }
    // Columns are measured in the digits of the first format's font. That of most cells is the one whose widths a
    // program keeps, whatever it has in its place.
    guard let usual = handle.pointee.formats?.pointee.stqh_first else {
      throw fault("reading the usual format")
    }
    format_set_font_name(usual, font)
    format_set_font_size(usual, CellStyle().size)
  }

  deinit { if let handle { lxw_workbook_free(handle) } }

  func fault(_ call: String, _ code: lxw_error = LXW_ERROR_MEMORY_MALLOC_FAILED) -> ExcelWriterError
  {
    ExcelWriterError(path: path, problem: .library(code: Int32(code.rawValue), call: call))
  }

  func check(_ code: lxw_error, _ call: String) throws(ExcelWriterError) {
    guard code == LXW_NO_ERROR else { throw fault(call, code) }
  }

  private func live() throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let handle else { throw fault("using a closed workbook") }
    return handle
  }

  /// A sheet of that name, which comes from `SheetNames`.
  func addSheet(_ name: String) throws(ExcelWriterError) -> SafeSheet {
    guard let sheet = workbook_add_worksheet(try live(), name) else {
      throw fault("adding a sheet")
    }
    // The library leaves names like `2026` unquoted, which is no reference to a sheet.
    guard let quoted = strdup(SheetNames.quoted(name)) else {
      throw fault("quoting a sheet's name")
    }
    free(sheet.pointee.quoted_name)
    sheet.pointee.quoted_name = quoted
    let safe = SafeSheet(name: name, handle: sheet, workbook: self)
    sheets.append(safe)
    return safe
  }

  /// The format of a style, made when first asked for.
  func format(_ style: CellStyle) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(try live()) else { throw fault("adding a format") }
    style.apply(to: format, font: font)
    formats[style] = format
    return format
  }

  func format(
    _ style: ConditionalStyle
  ) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_format> {
    if let format = conditionalFormats[style] { return format }
    guard let format = workbook_add_format(try live()) else { throw fault("adding a format") }
    style.apply(to: format)
    conditionalFormats[style] = format
    return format
  }

  func addChart(_ type: lxw_chart_type) throws(ExcelWriterError) -> UnsafeMutablePointer<lxw_chart>
  {
    guard let chart = workbook_add_chart(try live(), UInt8(type.rawValue)) else {
      throw fault("adding a chart")
    }
    return chart
  }

  /// Names a cell for the whole workbook.
  func define(_ name: DefinedName, sheet: String, row: Int, column: Int) throws(ExcelWriterError) {
    let formula = "=\(SheetNames.quoted(sheet))!\(Address.fixed(row: row, column: column))"
    try check(workbook_define_name(try live(), name.string, formula), "naming a cell")
    definedNames.append(name.string)
  }

  /// Whether no other table has the name.
  func takeTableName(_ name: DefinedName) -> Bool {
    tableNames.insert(name.string.lowercased()).inserted
  }

  /// The title, and the moment that stands for the time of writing so that equal reports give
  /// equal bytes; no author.
  func setProperties(title: String, created: CivilMoment) throws(ExcelWriterError) {
    let text = strdup(SafeText.plain(title, limit: 255).string)
    defer { free(text) }
    var properties = lxw_doc_properties()
    properties.title = text
    properties.created = time_t(created.secondsSince1970)
    try check(workbook_set_properties(try live(), &properties), "setting the title")
  }

  /// Writes the file; the workbook can't be used afterwards.
  func close() throws(ExcelWriterError) -> [WorkbookManifest.Sheet] {
    let handle = try live()
    // The library frees the workbook even when it fails.
    self.handle = nil
    try check(workbook_close(handle), "writing the file")
    for (index, sheet) in sheets.enumerated() {
      guard let later = sheet.later else { continue }
      sheet.later = nil
      let isIn = RowInsertion.insert(
        later.rows, before: later.next, sheet: index + 1, into: path)
      if !isIn { throw fault("writing a list", LXW_ERROR_ZIP_FILE_ADD) }
    }
    return sheets.map(\.counts)
  }

  var names: [String] { definedNames }
}

extension CivilMoment {
  /// Seconds since 1970 as if the moment were in UTC; at least 1, because libxlsxwriter takes 0 for
  /// "now". Years are kept within 1970...9999.
  var secondsSince1970: Int {
    let year = min(max(self.year, 1970), 9999)
    // Days from a civil date, counting years from March:
    // https://howardhinnant.github.io/date_algorithms.html#days_from_civil
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    return max(1, days * 86_400 + hour * 3_600 + minute * 60 + second)
  }
}
