import Foundation
import ReportModel
import Testing
import WorkbookCheck

@Suite struct LooksTests {
  private func verdict(_ word: String, row: Int, _ mark: Mark?) -> Cell {
    Cell(
      .text(word),
      derivation: .verdict(
        .t(row, 0), target: "Target_acw_mean", met: "达标", missed: "未达标", none: "—"), mark: mark)
  }

  @Test func coloursOfVerdictsFollowTheWord() throws {
    let rows: [[Cell]] = [
      [.number(50, .count), verdict("达标", row: 0, Mark(.good, isFirm: true))],
      [.number(51, .count), verdict("达标", row: 1, Mark(.good, isFirm: true))],
      [.number(61, .count), verdict("未达标", row: 2, Mark(.bad, isFirm: false))],
      [.number(62, .count), verdict("未达标", row: 3, nil)],
    ]
    let sheet = try #require(try Written(.of(rows, targets: [.acw])).contents["sheet"])
    #expect(
      sheet.conditions == [
        .init(range: "B6:B7", formula: #"AND(B6="达标",ABS(Target_acw_mean-60.0)<1E-9)"#),
        .init(range: "B6:B7", formula: #"B6="达标""#),
        .init(range: "B6:B7", formula: #"B6="未达标""#),
        .init(range: "B8", formula: #"B8="达标""#),
        .init(range: "B8", formula: #"B8="未达标""#),
      ])
  }

  @Test func onlyFormulaConditionsOverOneColumnAreWritten() throws {
    let rows = (0..<5).map { row in
      [
        Cell.number(50, .count), verdict("达标", row: row, Mark(.good, isFirm: true)),
        verdict("达标", row: row, Mark(.good, isFirm: true)),
      ]
    }
    let written = try Written(.of(rows, targets: [.acw]))
    let xml = written.text("xl/worksheets/sheet2.xml")
    #expect(xml.components(separatedBy: "<cfRule ").count - 1 == 6)
    #expect(xml.components(separatedBy: "type=\"expression\"").count - 1 == 6)
    for condition in written.contents["sheet"]?.conditions ?? [] {
      #expect(["B6:B10", "C6:C10"].contains(condition.range))
    }
  }

  @Test func marksOfOtherCellsFillOrFrame() throws {
    let cells = [
      Cell(.text("▲ worse"), mark: Mark(.bad, isFirm: true)),
      Cell(.text("● better"), mark: Mark(.good, isFirm: false)),
    ]
    let written = try Written(.of([cells]))
    let styles = written.text("xl/styles.xml")
    #expect(styles.contains("<fgColor rgb=\"FFA63F08\"/>"))
    #expect(styles.contains("<color rgb=\"FF0B5A9E\"/>"))
    #expect(written.contents["sheet"]?.conditions.isEmpty == true)
  }

  @Test func aVerdictThatIsNotLiveKeepsItsMark() throws {
    let cell = Cell(
      .text("Missed"),
      derivation: .verdict(
        CellReference("gone", row: 0, column: 0), target: "Target_acw_mean", met: "Met",
        missed: "Missed", none: ""), mark: Mark(.bad, isFirm: true))
    let written = try Written(.of([[cell]]))
    #expect(written.text("xl/styles.xml").contains("<fgColor rgb=\"FFA63F08\"/>"))
    #expect(written.contents["sheet"]?.conditions.isEmpty == true)
  }

  @Test func fontsGoWithTheLanguage() throws {
    let section = Section(id: "s", title: "s", blocks: [.paragraph("x")])
    let chinese = try Written(.of(section, language: "zh-Hans"))
    #expect(chinese.text("xl/styles.xml").contains("<name val=\"Microsoft YaHei\"/>"))
    #expect(!chinese.text("xl/styles.xml").contains("Segoe"))
  }
}
