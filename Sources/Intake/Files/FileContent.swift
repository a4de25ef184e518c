import Records

/// What the first bytes of a file show it to be, when that is no text to read rows from.
///
/// The ending of a name is not looked at: exports called `.xls` are often pages or tab-separated text.
public enum FileContent: Sendable, Hashable, CaseIterable {
  case workbook
  case oldWorkbook
  case gzip
  case pdf
  case markup
  case utf16
  case binary

  /// nil when the bytes may be the beginning of a table in text.
  ///
  /// - Parameter isUnicodeText: whether the text is read as UTF-8: only then do zero bytes and the
  ///   mark of UTF-16 show that it is something else.
  static func recognise(_ start: UnsafeRawBufferPointer, isUnicodeText: Bool) -> FileContent? {
    func begins(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) { return .workbook }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbook }
    if begins([0x1F, 0x8B]) { return .gzip }
    if begins(Array("%PDF-".utf8)) { return .pdf }
    if isUnicodeText, begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) { return .utf16 }
    let words = start.prefix(64).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for word in ["<html", "<!doctype", "<table", "<?xml", "<meta"]
    where words.starts(with: Array(word.utf8)) {
      return .markup
    }
    return isUnicodeText && start.contains(0) ? .binary : nil
  }

  var title: Words {
    switch self {
    case .workbook: Words("an Excel workbook (.xlsx) or a zip archive", "Excel工作簿（.xlsx）或zip压缩包")
    case .oldWorkbook: Words("an old Excel workbook (.xls)", "旧版Excel工作簿（.xls）")
    case .gzip: Words("a gzip archive", "gzip压缩文件")
    case .pdf: Words("a PDF document", "PDF文档")
    case .markup: Words("a web page or XML saved under another name", "以其他名称保存的网页或XML")
    case .utf16: Words("UTF-16 text (\"Unicode text\")", "UTF-16文本（“Unicode文本”）")
    case .binary: Words("binary data (it has zero bytes)", "二进制数据（含零字节）")
    }
  }

  var remedy: Words {
    switch self {
    case .workbook, .oldWorkbook, .markup:
      Words("open it in Excel and save it as \"CSV UTF-8\"", "请用Excel打开并另存为“CSV UTF-8”")
    case .gzip: Words("unpack it first", "请先解压")
    case .pdf: Words("ask the sender for the table as CSV UTF-8", "请向发送方索取CSV UTF-8格式的表格")
    case .utf16:
      Words(
        "save it as CSV UTF-8, or say \"encoding: UTF-16\" in an entry under \"sources:\" in scoreline.yml",
        "请另存为CSV UTF-8，或在scoreline.yml的“sources:”条目中注明“encoding: UTF-16”")
    case .binary: Words("export it again as CSV UTF-8", "请重新导出为CSV UTF-8")
    }
  }
}
