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

  @Test(arguments: payloads.indices) func everyFieldTakesThem(_ index: Int) throws {
    let text = Self.payloads[index].text
    let report = Report.hostile(text)
    let written = try Written(report)
    let allowed = report.formulas
    for sheet in written.contents.sheets {
      for case (let address, let formula?) in sheet.cells.mapValues(\.formula) {
        #expect(allowed.contains { formula.hasPrefix($0) }, "\(sheet.name) \(address)")
      }
      #expect(sheet.links.values.allSatisfy { $0.hasPrefix("'") && $0.hasSuffix("'!A1") })
    }
    #expect(written.manifest.omissions.isEmpty)
    #expect(written.contents.sheets[1].charts.count == 1)
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

extension Report {
  /// A report with the text in every field that takes one.
  static func hostile(_ text: String) -> Report {
    let verdict = Cell(
      .text(text),
      derivation: .verdict(
        .t(0, 1), target: "Target_acw_mean", met: text, missed: text, none: text),
      mark: Mark(.good, isFirm: true))
    let table = Table(
      id: "t", caption: text,
      columns: [.init(text, alignment: .leading), .init(text), .init(text, alignment: .leading)],
      rows: [
        .init([
          .head(text, link: Link(text, to: .section("s"))),
          .number(5, NumberFormat(decimals: 1, suffix: text)), verdict,
        ])
      ], notes: [text])
    let chart = Chart(
      id: "c", title: text, description: text, form: .bar,
      categories: .column(table: "t", column: 0, rows: 0..<1),
      series: [.init(text, values: .column(table: "t", column: 1, rows: 0..<1), role: .measured)],
      format: NumberFormat(decimals: 1, suffix: text))
    var target = NamedTarget.acw
    target.label = text
    target.format.suffix = text
    let isLong = text.utf16.count > 100
    let blocks: [Block] = [
      .facts([Fact(text, text)]), .paragraph(text), .note(text),
      .table(
        isLong
          ? Table(
            id: "t", caption: text, columns: table.columns,
            rows: [.init([table.rows[0].cells[0], table.rows[0].cells[1], .text(text)])]) : table),
      .chart(chart),
      .links([Link(text, to: .section("s"), remark: text), Link(text, to: .file(text))]),
    ]
    return Report(
      language: "zh-Hans", title: text, subtitle: text, head: [text], notices: [text],
      targets: [target], sections: [Section(id: "s", title: text, blocks: blocks)], foot: text,
      created: CivilMoment(year: 2026, month: 10, day: 31),
      words: WriterWords(
        contents: text, backToContents: text, skipToContent: text, targets: text, chartData: text,
        page: text, indicator: text, relation: text, value: text))
  }

  /// What the formulas of the report start with.
  fileprivate var formulas: [String] { ["IF(ISNUMBER(B", "IF(COUNT(", "IF(", "Target_acw_mean"] }
}
