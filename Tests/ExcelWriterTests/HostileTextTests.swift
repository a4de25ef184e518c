import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct HostileTextTests {
  /// What stands in a cell and what a reader sees of it.
  static let payloads: [(text: String, shown: String)] =
    same.map { ($0, $0) } + [
      ("a\u{0}b", "ab"), ("a\u{1}\u{8}b", "ab"), ("a\tb\rc\nd", "a b c d"),
      ("a\r\nb", "a  b"), ("x\u{7F}y\u{9F}z", "xyz"), ("x\u{85}y", "x y"),
      ("a\u{FFFE}b\u{FFFF}c", "abc"), ("x\u{2028}y", "x y"),
      ("invoice\u{202E}slx.exe", "invoiceslx.exe"), ("\u{2066}x\u{2069}", "x"),
      ("\u{1B}[31mred", "[31mred"), ("\u{B}\u{C}", ""),
      (
        String(decoding: [0xED, 0xA0, 0x80, 0x41] as [UInt8], as: UTF8.self),
        "\u{FFFD}\u{FFFD}\u{FFFD}A"
      ),
      (String(decoding: [0xC3, 0x28] as [UInt8], as: UTF8.self), "\u{FFFD}("),
      (String(decoding: [0xFF, 0xFE, 0x41] as [UInt8], as: UTF8.self), "\u{FFFD}\u{FFFD}A"),
      (String(decoding: [0xE4, 0xB8] as [UInt8], as: UTF8.self), "\u{FFFD}"),
    ]

  private static let same = [
    "=cmd|'/C calc'!A0", "=HYPERLINK(\"http://evil\",\"x\")", "=1+1", "+1+1", "-1+1", "@SUM(A1)",
    "＝1+1", "＋1", "－1", "＠x", "=DDE(\"cmd\";\"/C calc\";\"x\")", "{=A1}", "'=1+1", "#REF!",
    "=WEBSERVICE(\"http://evil\")", "=IMPORTXML(\"x\")", "|calc", "-5", "007", "1e5", "TRUE",
    "NAN", "INF", "_x0041_", "_x0041__x0042_", "__x000A_", "_x005F_x0041_", "_xD800_", "_x004_",
    "_X0041_", "_x00e9_", "<b>bold</b>", "<r><t>rich</t></r>", "</t></si>", "]]>", "<![CDATA[x]]>",
    "&amp;", "&#65;", "&lt;script&gt;", "\"quoted\"", "it's", "<!DOCTYPE a>", "<?xml?>", "<!--x-->",
    "http://evil.example/x", "javascript:alert(1)", "file:////evil/share", "mailto:a@b",
    "external:evil.xlsx", "internal:'x'!A1", "https://a.example#b", "ms-msdt:/id",
    "\\\\evil\\share",
    " leading", "trailing ", "  ", "\u{3000}x\u{3000}", "\u{A0}x", "é", "e\u{301}", "\u{FEFF}x",
    "\"\u{338} onmouseover=alert(1) x=\"\u{338}", "👩‍👩‍👧‍👦", "𠮷野家", "樂\u{F914}",
    "\u{1FFFE}", "العربية", "&G&[Picture]", "&\"Arial\"", "%s%n%d", "../../etc/passwd",
    "国网电力公司", "一".padded(to: 300),
  ]

  @Test func textsAreShownAsTheyAreAndNeverRun() throws {
    #expect(Self.payloads.count >= 80)
    let written = try Written(.of(Self.payloads.map { [.head($0.text), .text($0.text)] }))
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet.formulaCount == 0)
    for (row, payload) in Self.payloads.enumerated() {
      let expected: WorkbookContents.Value = payload.shown.isEmpty ? .blank : .text(payload.shown)
      for column in ["A", "B"] {
        let found = sheet["\(column)\(row + 6)"]?.value
        #expect(found == expected, "row \(row)")
        guard case .text(let text) = found else { continue }
        #expect(Array(text.utf8) == Array(payload.shown.utf8), "row \(row)")
      }
    }
  }

  /// What a spreadsheet would run or follow, before what it would run it on.
  static let combined: [String] = [
    "=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "'=", "\"=", ";=", "\u{FEFF}=",
    "\u{200B}=", "\u{A0}=",
  ].flatMap { start in
    [
      "cmd|'/C calc'!A0", "HYPERLINK(\"http://evil\")", "1+1\u{338}", "IMPORTDATA(\"x\")", "A1",
      "[1]Sheet!A1", "Table1[#All]",
    ].map { start + $0 }
  }

  @Test(arguments: payloads.map(\.text) + combined) func everyFieldTakesThem(_ text: String) throws
  {
    let written = try Written(.hostile(text))
    for sheet in written.contents.sheets {
      for case (let address, let formula?) in sheet.cells.mapValues(\.formula) {
        #expect(FormulaShape.isKnown(formula), "\(sheet.name) \(address): \(formula)")
      }
      #expect(sheet.links.values.allSatisfy { $0.hasPrefix("'") && $0.contains("'!") })
    }
    #expect(written.manifest.omissions.isEmpty)
    #expect(
      written.contents.sheets.map(\.charts.count).reduce(0, +) == Chart.Form.allCases.count - 1)
    for (name, bytes) in written.parts where name.hasSuffix(".rels") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("External"))
    }
  }

  @Test func thereAreTwoHundredOfThem() {
    #expect(Self.payloads.count + Self.combined.count >= 200)
  }

  @Test(arguments: [32_766, 32_767, 32_768, 40_000]) func longTextsAreCut(_ count: Int) throws {
    let text = String(repeating: "x", count: count)
    let cell = try #require(try Written(.of([[.text(text)]])).contents["sheet"]?["A6"])
    let expected = count <= 32_767 ? text : String(repeating: "x", count: 32_766) + "…"
    #expect(cell.value == .text(expected))
  }

  @Test func charactersOfTwoUnitsCountTwice() throws {
    let text = String(repeating: "𠮷", count: 40_000)
    let cell = try #require(try Written(.of([[.text(text)]])).contents["sheet"]?["A6"])
    guard case .text(let shown) = cell.value else {
      Issue.record("no text")
      return
    }
    #expect(shown.utf16.count == 32_767)
    #expect(shown == String(repeating: "𠮷", count: 16_383) + "…")
  }

  @Test func escapesCountAsTheyAreWritten() throws {
    let text = String(repeating: "_x0041_", count: 5_000)
    let cell = try #require(try Written(.of([[.text(text)]])).contents["sheet"]?["A6"])
    guard case .text(let shown) = cell.value else {
      Issue.record("no text")
      return
    }
    #expect(shown.hasPrefix("_x0041__x0041_"))
    #expect(shown.hasSuffix("…"))
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String { String(repeating: self, count: count) }
}
