import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct SheetNameTests {
  static let wishes: [String] =
    [
      "", " ", "'", "''", "'a'", "a'b", "History", "history", "HISTORY", "历史记录", "[x]", "a:b",
      "a/b", "a\\b", "a*b", "a?b", "a#b", "a!b", "A1", "a1", "R1C1", "RC", "C", "R", "2026", "1",
      "1.5", "TRUE", "true", "Straße", "STRASSE", "Sheet1", "sheet1", "ＳＨＥＥＴ１", "Ⅳ", "é",
      "e\u{301}",
      "É", "樂", "\u{F914}", "_x0041_", "A", "a", "_x005F_x0041_", "\u{0}", "\t", "a\tb", "a\nb",
      "\u{FFFE}", "\u{202E}abc", "=1+1", "+1", "-1", "@x", "&amp;", "<x>", "\"q\"", ".", "..",
      "../../x", "CON", "a,b", "a;b", "a|b", "a b", "a  b", " a ", "\u{3000}", "\u{A0}", "\u{FEFF}",
      "\u{200B}", "👩‍👩‍👧‍👦", "İstanbul", "istanbul", "ISTANBUL", "Contents", "contents", "Targets",
      "~2", "a~2", "(1)", "x'!A1", "Print_Titles", "_xlnm.Print_Titles", "一班", "1班",
      "10234", "A1023", "XFD1048576", "$A$1", "#REF!", "external:x", "internal:x",
    ] + [
      String(repeating: "x", count: 31), String(repeating: "x", count: 32),
      String(repeating: "X", count: 40), String(repeating: "𠮷", count: 16),
      String(repeating: "𠮷", count: 15), String(repeating: "国", count: 31),
      String(repeating: "国", count: 32), String(repeating: "'", count: 40),
      String(repeating: "x", count: 30) + "'", String(repeating: "x", count: 30) + "𠮷",
      String(repeating: "a'", count: 20), String(repeating: "é", count: 40),
    ]

  @Test func hostileNamesAreValidAndUnique() throws {
    #expect(Self.wishes.count >= 100)
    let wishes = Self.wishes + Self.wishes
    let sections = wishes.enumerated().map { index, wish in
      let table = Table(
        id: "t\(index)", caption: "c", columns: [.init("h")],
        rows: [
          .init([.count(index)]),
          .init([
            .number(
              Double(index), .count,
              derivation: .sum([CellReference("t\(index == 0 ? 1 : 0)", row: 0, column: 0)]))
          ]),
        ])
      return Section(id: "s\(index)", title: wish, blocks: [.table(table)])
    }
    var report = Report.of()
    report.sections = sections
    report.targets = [.acw]
    let written = try Written(report)
    let names = written.contents.sheets.map(\.name)
    #expect(names.count == wishes.count + 2)
    for name in names {
      #expect(!name.isEmpty && name.utf16.count <= 31)
      #expect(!name.contains { "[]:*?/\\#".contains($0) })
      #expect(!name.hasPrefix("'") && !name.hasSuffix("'"))
      #expect(!["history", "历史记录"].contains(name.lowercased()))
      #expect(
        name.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0.value < 0xFFFE || $0.value > 0xFFFF
        })
    }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for sheet in written.contents.sheets.dropFirst() {
      #expect(sheet.links["A3"] == "'\(names[0])'!A1")
      let quoted = sheet.name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      #expect(sheet.repeated?.hasPrefix("'\(quoted)'!$") == true)
    }
  }

  @Test func plainNamesStayAsTheyAre() throws {
    let names = ["Summary", "2026", "A1", "一班 2026年10月", "Bob's team", "A & B"]
    var report = Report.of()
    report.sections = names.enumerated().map {
      Section(id: "\($0)", title: "x", tab: $1, blocks: [])
    }
    #expect(try Written(report).contents.sheets.map(\.name) == ["Contents"] + names)
  }
}
