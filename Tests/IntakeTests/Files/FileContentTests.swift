import Records
import Testing

@testable import Intake

@Suite struct FileContentTests {
  @Test(arguments: ["", "\n", "\u{FEFF}", " \r\n\r\n\t"])
  func nothingButBlanksIsAnEmptyFile(_ text: String) throws {
    let failure = try #require(try failure(text))
    #expect(
      failure.english == "\"calls.csv\" is empty: not even a header is there; export it again")
    #expect(failure.chinese == "“calls.csv”是空文件，连表头也没有：请重新导出")
    #expect(failure.category == .badData)
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}....".utf8), FileContent.workbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    ([0x1F, 0x8B, 8, 0], .gzip), (Array("%PDF-1.7".utf8), .pdf),
    (Array("\u{FEFF}\r\n <HTML><table>".utf8), .markup), (Array("<?xml version=".utf8), .markup),
    ([0xFF, 0xFE, 0x61, 0], .utf16), ([0xFE, 0xFF, 0, 0x61], .utf16),
    ([0x61, 0, 0x62, 0], .binary),
  ])
  func firstBytesShowWhatItIs(_ bytes: [UInt8], _ content: FileContent) {
    #expect(bytes.withUnsafeBytes { FileContent.recognise($0, isUnicodeText: true) } == content)
  }

  @Test(arguments: ["call_id,leg\n", "P,K\n", "<,>\n", "通话编号\n", "\u{FEFF}call_id\n"])
  func textIsText(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { FileContent.recognise($0, isUnicodeText: true) } == nil)
  }

  @Test func zeroBytesAreFineWhereTheEncodingHasThem() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0]
    #expect(bytes.withUnsafeBytes { FileContent.recognise($0, isUnicodeText: false) } == nil)
  }

  @Test func theWordsSayWhatToDo() {
    let told = { (content: FileContent, language: Language) in
      IntakeError.notText(path: "x.csv", content).message(language)
    }
    #expect(
      told(.workbook, .english)
        == "\"x.csv\" is no CSV: it looks like an Excel workbook (.xlsx) or a zip archive; "
        + "open it in Excel and save it as \"CSV UTF-8\"")
    #expect(
      told(.oldWorkbook, .chinese)
        == "“x.csv”不是CSV：看起来是旧版Excel工作簿（.xls）；请用Excel打开并另存为“CSV UTF-8”")
    #expect(
      told(.gzip, .english)
        == "\"x.csv\" is no CSV: it looks like a gzip archive; unpack it first")
    #expect(
      told(.pdf, .chinese) == "“x.csv”不是CSV：看起来是PDF文档；请向发送方索取CSV UTF-8格式的表格")
    #expect(
      told(.markup, .english)
        == "\"x.csv\" is no CSV: it looks like a web page or XML saved under another name; "
        + "open it in Excel and save it as \"CSV UTF-8\"")
    #expect(
      told(.utf16, .english)
        == "\"x.csv\" is no CSV: it looks like UTF-16 text (\"Unicode text\"); save it as CSV "
        + "UTF-8, or say \"encoding: UTF-16\" in an entry under \"sources:\" in scoreline.yml")
    #expect(
      told(.binary, .chinese) == "“x.csv”不是CSV：看起来是二进制数据（含零字节）；请重新导出为CSV UTF-8")
  }

  @Test func aZeroByteFarInsideIsFoundToo() throws {
    let text = calls("", String(repeating: "x", count: 300_000)) + "\0"
    let failure = try #require(try failure(text))
    #expect(failure.english.hasPrefix("\"calls.csv\" is no CSV: it looks like binary data"))
    #expect(failure.category == .badData)
  }
}
