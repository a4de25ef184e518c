import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct TargetsTests {
  @Test func targetsAreNamedCellsOfTheWorkbook() throws {
    let written = try Written(.of([[.count(1)]], targets: [.acw, .accuracy]))
    #expect(
      written.contents.definedNames == [
        "Target_acw_mean": "'Targets'!$C$7", "Target_accuracy": "'Targets'!$C$8",
      ])
    #expect(written.manifest.definedNames == ["Target_acw_mean", "Target_accuracy"])
    let sheet = try #require(written.contents["Targets"])
    #expect(sheet["A5"]?.value == .text("Yellow cells may be changed."))
    #expect(
      ["A6", "B6", "C6", "D6", "F6"].map { sheet[$0]?.value }
        == ["Indicator", "Relation", "Value", "As published", "Name"].map { .text($0) })
    #expect(
      ["A7", "B7", "F7"].map { sheet[$0]?.value }
        == ["After-call work", "≤", "Target_acw_mean"].map { .text($0) })
    #expect(["C7", "D7"].map { sheet[$0]?.value } == [.number(60), .number(60)])
    #expect(sheet["C7"]?.formatCode == NamedTarget.acw.format.code)
    #expect(sheet["B8"]?.value == .text("≥"))
    #expect(sheet["C8"]?.value == .number(0.99))
    #expect(written.contents["Contents"]?.links.values.contains("'Targets'!A1") == true)
  }

  @Test func aChangedTargetIsToldOnEverySheet() throws {
    let written = try Written(.of([[.count(1)]], targets: [.acw, .accuracy]))
    let flag = try #require(written.contents["Targets"]?["E8"])
    #expect(flag.formula == #"IF(C8=D8,"","changed")"#)
    #expect(flag.value == .text(""))
    for (sheet, address) in [("Contents", "A4"), ("sheet", "A4"), ("Targets", "A4")] {
      let cell = try #require(written.contents[sheet]?[address])
      #expect(
        cell.formula
          == #"IF(COUNTIF('Targets'!$E$7:$E$8,"changed")=0,"","Targets have changed.")"#)
      #expect(cell.value == .text(""))
    }
  }

  @Test func withoutTargetsThereIsNoSheet() throws {
    #expect(try Written(.of([[.count(1)]])).contents.sheets.map(\.name) == ["Contents", "sheet"])
  }

  @Test(arguments: [
    "", "A1", "a1", "XFD1048576", "R1C1", "r", "c", "R2", "RC", "TRUE", "false", "有空格", "a b",
    "1a", "_a", "a-b", "a.b", "a!b", "'a'", "Sheet1!a", "a\u{301}", "=a", "a\n", "Target_x0041_a",
    "abc123", "Print_Area", "a\u{0}", "ab", String(repeating: "a", count: 101),
  ])
  func badNamesAreRefused(_ name: String) throws {
    let target = NamedTarget(
      name: name, label: "x", relation: .atMost, value: 1, format: .count)
    #expect(throws: ExcelWriterError.self) { try Written(.of([[.count(1)]], targets: [target])) }
  }

  @Test(arguments: ["Target_x", "T_1", "acwMean", "abcd123", String(repeating: "a", count: 100)])
  func goodNamesStay(_ name: String) throws {
    let target = NamedTarget(name: name, label: "x", relation: .atMost, value: 1, format: .count)
    let written = try Written(.of([[.count(1)]], targets: [target]))
    #expect(written.contents.definedNames[name] == "'Targets'!$C$7")
  }
}
