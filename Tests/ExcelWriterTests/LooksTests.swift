import ExcelWriter
import Foundation
import ReportModel
import Testing
import WorkbookCheck

@Suite struct LooksTests {
  private let words = AssessmentWords(
    clearlyBetter: "优于", clearlyWorse: "劣于", cannotTell: "无法判定", noInterval: "无区间",
    noValue: "无数值")

  private func verdict(_ word: String, row: Int, _ mark: Mark?) -> Cell {
    Cell(
      .text(word),
      derivation: .verdict(
        .t(row, 0), target: "Target_acw_mean", met: "达标", missed: "未达标", none: "—"), mark: mark)
  }

  private func sure(_ word: String, row: Int) -> Cell {
    Cell(
      .text(word),
      derivation: .assessment(
        .t(row, 0), low: .t(row, 3), high: .t(row, 4), target: "Target_acw_mean", words: words))
  }

  @Test func coloursOfVerdictsFollowTheWords() throws {
    let rows: [[Cell]] = [
      [
        .number(50, .count), verdict("达标", row: 0, Mark(.good, isFirm: true)),
        sure("优于", row: 0), .count(45), .count(55),
      ],
      [
        .number(61, .count), verdict("未达标", row: 1, Mark(.bad, isFirm: false)),
        sure("无法判定", row: 1), .count(55), .count(65),
      ],
      [.number(62, .count), verdict("未达标", row: 2, Mark(.bad, isFirm: true))],
      [.number(62, .count), verdict("未达标", row: 3, nil)],
    ]
    let written = try Written(.of(rows, targets: [.acw]))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(
      sheet.conditions == [
        .init(range: "B6:B7", formula: #"AND(B6="达标",C6="优于")"#),
        .init(range: "B6:B7", formula: #"AND(B6="未达标",C6="劣于")"#),
        .init(range: "B6:B7", formula: #"B6="达标""#),
        .init(range: "B6:B7", formula: #"B6="未达标""#),
        .init(range: "B8", formula: #"B8="达标""#),
        .init(range: "B8", formula: #"B8="未达标""#),
      ])
  }

  /// What is for better or worse whatever a target is has the sign of a page in the look of its cell alone.
  @Test func wordsForBetterOrWorseHaveTheirSign() throws {
    let written = try Written(
      .of([
        [.number(1, .count), Cell(.text("better"), mark: Mark(.good, isFirm: false))],
        [.number(2, .count), Cell(.text("worse"), mark: Mark(.bad, isFirm: true))],
        [.number(3, .count), Cell(.text("cannot tell"), mark: Mark(.neutral, isFirm: false))],
      ]))
    let codes = written.text("xl/styles.xml")
    #expect(codes.contains("&quot;√ &quot;@") && codes.contains("&quot;× &quot;@"))
    #expect(written.contents["sheet"]?["B6"]?.value == .text("better"))
  }

  /// Whatever the target becomes, one of one inspected is outlined.
  @Test func aSmallSampleHasNoRuleThatFills() throws {
    var few = words
    few.fillsVerdict = false
    let cell = Cell(
      .text("劣于"),
      derivation: .assessment(
        .t(0, 0), low: .t(0, 3), high: .t(0, 4), target: "Target_acw_mean", words: few))
    let written = try Written(
      .of(
        [
          [
            .number(61, .count), verdict("未达标", row: 0, Mark(.bad, isFirm: false)), cell,
            .count(61), .count(61),
          ]
        ], targets: [.acw]))
    #expect(
      try #require(written.contents["sheet"]).conditions == [
        .init(range: "B6", formula: #"B6="达标""#), .init(range: "B6", formula: #"B6="未达标""#),
      ])
  }

  private func judgement(
    _ text: String, row: Int, fills: Bool, clearlyMet: String = "达标，明显优于目标"
  ) -> Cell {
    Cell(
      .text(text),
      derivation: .judgement(
        .t(row, 0), low: .t(row, 2), high: .t(row, 3), target: "Target_acw_mean",
        words: JudgementWords(
          clearlyMet: clearlyMet, metButOpen: "达标，把握不足", missedButOpen: "未达标，把握不足",
          clearlyMissed: "未达标，明显劣于目标", noValue: "—", fills: fills)))
  }

  /// What a verdict beside teams and agents says itself; words that two states share are never filled.
  @Test func aVerdictThatSaysHowSureItIsLooksLikeOthers() throws {
    let written = try Written(
      .of(
        [
          [
            .number(50, .count), judgement("达标，明显优于目标", row: 0, fills: true), .count(45),
            .count(55),
          ],
          [
            .number(61, .count),
            judgement("未达标，把握不足", row: 1, fills: false, clearlyMet: "达标，把握不足"),
            .count(55), .count(65),
          ],
        ], targets: [.acw]))
    #expect(written.manifest.omissions.isEmpty)
    func rules(_ cell: String, _ words: [String]) -> [String] {
      words.map { "\(cell)=\"\($0)\"" }
    }
    #expect(
      try #require(written.contents["sheet"]).conditions.map(\.formula)
        == rules("B6", ["达标，把握不足", "未达标，把握不足", "达标，明显优于目标", "未达标，明显劣于目标"])
        + rules("B7", ["达标，把握不足", "未达标，把握不足", "达标，把握不足", "未达标，明显劣于目标"]))
  }

  /// Of a list of thousands of records nearly half of the cells are empty.
  @Test func aListHasNoEmptyCellsButTheLinesOfThem() throws {
    let rows = (0..<12).map { [Cell.head("T\($0)"), Cell.text($0 == 0 ? "wrong" : "")] }
    let written = try Written(.of(rows))
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet["B6"]?.value == .text("wrong"))
    #expect(sheet["A7"]?.value == .text("T1") && sheet["B7"] == nil)
    #expect(sheet.conditions == [.init(range: "A6:B17", formula: "TRUE")])
    #expect(written.manifest.sheets[1].lists == [5...16])
    let looks = try #require(written.text("xl/styles.xml").components(separatedBy: "<dxfs").last)
    #expect(looks.contains("<bottom style=\"thin\">") && !looks.contains("<b/>"))
    // With a number it is a table of figures, and too few rows are no list to work in.
    let figures = try Written(.of(rows.map { $0 + [.count(1)] }))
    #expect(figures.manifest.sheets[1].lists.isEmpty)
    #expect(figures.contents["sheet"]?["B7"]?.value == .blank)
    #expect(try Written(.of(Array(rows.prefix(9)))).manifest.sheets[1].lists.isEmpty)
  }

  @Test func aVerdictCarriesASignBesideItsColour() throws {
    let rows = [[Cell.number(50, .count), verdict("达标", row: 0, Mark(.good, isFirm: true))]]
    let styles = try Written(.of(rows, targets: [.acw])).text("xl/styles.xml")
    let looks = try #require(styles.components(separatedBy: "<dxfs").last)
    #expect(looks.contains("formatCode=\"&quot;√ &quot;@\""))
    #expect(looks.contains("formatCode=\"&quot;× &quot;@\""))
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
    #expect(xml.components(separatedBy: "<cfRule ").count - 1 == 4)
    #expect(xml.components(separatedBy: "type=\"expression\"").count - 1 == 4)
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

  /// What is less sure than the figures beside it is no louder.
  @Test func aSmallSampleIsQuiet() throws {
    let small = [Cell.number(1, .percent), .number(0.5, .percent)]
    let marked = small.map { cell in
      var cell = cell
      cell.mark = Mark(.neutral, isFirm: false)
      return cell
    }
    let styles = try Written(.of([marked])).text("xl/styles.xml")
    #expect(!styles.contains("<left style=\"thin\">"))
  }

  /// A formula may come to give what rounds to 0: then a rule drops the sign, and only then. Half of the last digit
  /// of 0.01 pp is 0.005, of 0.01% 0.00005.
  @Test func aLiveDifferenceThatRoundsToZeroHasNoSign() throws {
    let pp = NumberFormat(decimals: 2, isSigned: true, suffix: " pp")
    let share = NumberFormat(decimals: 2, isPercent: true, isSigned: true)
    func difference(_ row: Int, _ value: Double, _ format: NumberFormat) -> Cell {
      Cell.number(
        value, format, derivation: .difference(.t(row, 0), .t(row, 1)))
    }
    let rows = [
      [Cell.number(1, .count), .number(1.25, .count), difference(0, -0.25, pp)],
      [Cell.number(1, .count), .number(1.001953125, .count), difference(1, -0.001953125, pp)],
      [Cell.number(2, .count), .number(1, .count), difference(2, 1, share)],
    ]
    let written = try Written(.of(rows))
    let sheet = try #require(written.contents["sheet"])
    #expect(
      sheet.conditions == [
        .init(range: "C6:C7", formula: "ABS(C6)<0.005"),
        .init(range: "C8", formula: "ABS(C8)<0.00005"),
      ])
    #expect(sheet["C7"]?.value == .number(-0.001953125) && sheet["C7"]?.formula != nil)
    #expect(
      written.text("xl/styles.xml").contains(
        "formatCode=\"#,##0.00&quot; pp&quot;;#,##0.00&quot; pp&quot;\"/>"))
  }

  /// `−0.00` says nothing that `0.00` doesn't.
  @Test func whatRoundsToZeroHasNoSign() throws {
    let signed = NumberFormat(decimals: 2, isSigned: true)
    let cells = [-0.004, 0.004, -0.005, 0].map { Cell(.number($0), format: signed) }
    let sheet = try #require(try Written(.of([cells])).contents["sheet"])
    #expect(
      ["A6", "B6", "C6", "D6"].map { sheet[$0]?.formatCode } == [
        "#,##0.00;#,##0.00", "#,##0.00;#,##0.00", signed.code, signed.code,
      ])
    #expect(sheet["A6"]?.value == .number(-0.004))
  }

  /// Figures left of words and of the frames of verdicts keep a distance by their code, which every program draws;
  /// a dash among them as well.
  @Test func figuresKeepADistanceFromTheVerdict() throws {
    let difference = NumberFormat(decimals: 1, isSigned: true)
    let table = Table(
      id: "t", caption: "",
      columns: [.init("Rate"), .init("Change"), .init("Verdict", alignment: .leading), .init("n")],
      rows: [
        .init([
          .number(0.9766, .percent), Cell.number(2, difference), Cell(.text("未达标")), .count(3),
        ])
      ])
    let written = try Written(.of(Section(id: "s", title: "s", blocks: [.table(table)])))
    let sheet = try #require(written.contents["s"])
    let cells = sheet.cells.filter { $0.key.row == 5 }.sorted { $0.key.column < $1.key.column }
    #expect(
      cells.map(\.value.formatCode) == [
        NumberFormat.percent.code, "+#,##0.0_0_-;\u{2212}#,##0.0_0_-;#,##0.0_0_-;@_0_-", "General",
        NumberFormat.count.code,
      ])
    let styles = written.text("xl/styles.xml")
    #expect(!styles.contains("horizontal=\"right\" vertical=\"center\" indent"))
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
    #expect(!chinese.text("xl/styles.xml").contains("Calibri"))
    // The first font is the one in whose digits columns are measured.
    let english = try Written(.of(section)).text("xl/styles.xml")
    #expect(english.contains("<font><sz val=\"10\"/><color theme=\"1\"/><name val=\"Arial\"/>"))
  }
}
