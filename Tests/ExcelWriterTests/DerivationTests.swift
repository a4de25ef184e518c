import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct DerivationTests {
  private let seconds = NumberFormat(decimals: 1, suffix: " s")

  /// A verdict with how sure it is follows the target through all four states; with the target of 60 at
  /// most the rows lie below, around with the value below, around with it above, and above.
  @Test func aJudgementFollowsValueAndInterval() throws {
    let words = JudgementWords(
      clearlyMet: "met, clearly", metButOpen: "met, open", missedButOpen: "missed, open",
      clearlyMissed: "missed, clearly", noValue: "none")
    let cases: [(value: Double, low: Double, high: Double, text: String)] = [
      (50, 45, 55, "met, clearly"), (58, 53, 63, "met, open"), (62, 57, 67, "missed, open"),
      (70, 65, 75, "missed, clearly"),
    ]
    let rows = cases.enumerated().map { row, own -> [Cell] in
      [
        .number(own.value, seconds), .number(own.low, seconds), .number(own.high, seconds),
        Cell(
          .text(own.text),
          derivation: .judgement(
            .t(row, 0), low: .t(row, 1), high: .t(row, 2), target: "Target_acw_mean",
            words: words)),
        .text("own"),
      ]
    }
    let written = try Written(.of(rows, targets: [.acw]))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(cases.indices.map { sheet["D\($0 + 6)"]?.value } == cases.map { .text($0.text) })
    #expect(
      sheet["D6"]?.formula
        == "IF(ISNUMBER(A6),IF(AND(A6<=Target_acw_mean,B6<=Target_acw_mean,C6<=Target_acw_mean),"
        + #""met, clearly",IF(OR(A6<=Target_acw_mean,B6<=Target_acw_mean,C6<=Target_acw_mean),"#
        + #"IF(A6<=Target_acw_mean,"met, open","missed, open"),"missed, clearly")),"none")"#)
  }

  @Test func pointsAndGrowthFollowTheirCells() throws {
    let points = NumberFormat(decimals: 2, isSigned: true, suffix: " pp")
    let rows: [[Cell]] = [
      [
        .number(0.9875, .percent), .number(0.9838, .percent),
        .number((0.9875 - 0.9838) * 100, points, derivation: .points(.t(0, 0), .t(0, 1))),
        .text("a"), .text("b"),
      ],
      [
        .count(98), .count(80),
        .number(0.225, .percent, derivation: .growth(.t(1, 0), since: .t(1, 1))), .text("a"),
        .text("b"),
      ],
    ]
    let written = try Written(.of(rows))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet["C6"]?.formula == "(A6-B6)*100")
    #expect(sheet["C7"]?.formula == #"IF(B7=0,"—",(A7-B7)/B7)"#)
  }

  /// A verdict of 150 characters, as of a small sample that says why, stands whole in its formula.
  @Test func longVerdictsStandWhole() throws {
    let missed = String(repeating: "missed, ", count: 18) + "surely"
    let rows: [[Cell]] = [
      [
        .number(61, seconds),
        Cell(
          .text(missed),
          derivation: .verdict(
            .t(0, 0), target: "Target_acw_mean", met: "Met", missed: missed, none: "None")),
      ]
    ]
    let formula = try #require(
      try Written(.of(rows, targets: [.acw])).contents["sheet"]?["B6"]?.formula)
    #expect(formula == "IF(ISNUMBER(A6),IF(A6<=Target_acw_mean,\"Met\",\"\(missed)\"),\"None\")")
  }

  /// Of the values 61, 60, none, 59 and 70 the first misses 60 and the last has no target; the fourth misses
  /// 58, the target of its time.
  @Test func missesAreCountedAgainstTheTargetOfEachPeriod() throws {
    let targets = [60, 60, 60, 58, nil].map { value in
      Cell.number(
        value, seconds, derivation: value == 60 ? .target("Target_acw_mean") : nil)
    }
    func cells(_ row: Int, _ columns: [Int]) -> [CellReference] { columns.map { .t(row, $0) } }
    func misses(_ columns: [Int], _ count: Int) -> Cell {
      .number(
        Double(count), .count,
        derivation: .misses(
          cells(0, columns), of: cells(1, columns), target: "Target_acw_mean"))
    }
    let rows: [[Cell]] = [
      [61, 60, nil, 59, 70].map { .number($0, seconds) }, targets,
      [misses([0, 1, 2, 3, 4], 2), misses([0, 1, 3, 4], 2), misses([1, 2], 0)],
    ]
    let written = try Written(.of(rows, targets: [.acw]))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(
      sheet["A8"]?.formula == "SUMPRODUCT(ISNUMBER(A6:E6)*ISNUMBER(A7:E7)*(A6:E6>A7:E7))")
    #expect(
      sheet["B8"]?.formula
        == "SUMPRODUCT(ISNUMBER(A6:B6)*ISNUMBER(A7:B7)*(A6:B6>A7:B7))"
        + "+SUMPRODUCT(ISNUMBER(D6:E6)*ISNUMBER(D7:E7)*(D6:E6>D7:E7))")
    #expect(["A8", "B8", "C8"].map { sheet[$0]?.value } == [.number(2), .number(2), .number(0)])
  }

  @Test func everyKindIsALiveFormulaWithItsValue() throws {
    let rows: [[Cell]] = [
      [
        .count(2_646_960), .count(44_116),
        .number(60, seconds, derivation: .ratio(.t(0, 0), .t(0, 1))),
        Cell(
          .text("Met"),
          derivation: .verdict(
            .t(0, 2), target: "Target_acw_mean", met: "Met", missed: "Missed", none: "No value")),
        .number(60, seconds, derivation: .target("Target_acw_mean")),
      ],
      [
        .count(130), .count(2),
        .number(65, seconds, derivation: .ratio(.t(1, 0), .t(1, 1))),
        Cell(
          .text("Missed"),
          derivation: .verdict(
            .t(1, 2), target: "Target_acw_mean", met: "Met", missed: "Missed", none: "No value")),
        .number(-5, seconds, derivation: .difference(.t(0, 2), .t(1, 2))),
      ],
      [
        .number(2_647_090, .count, derivation: .sum([.t(0, 0), .t(1, 0)])),
        .number(44_118, .count, derivation: .sum([.t(1, 1), .t(0, 1)])),
        .number(130.0 / 2_647_090, .percent, derivation: .share(.t(1, 0), of: .t(2, 0))),
        .number(2_646_830, .count, derivation: .difference(.t(0, 0), .t(1, 0))),
        .text("own"),
      ],
    ]
    let written = try Written(.of(rows, targets: [.acw]))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet.formulaCount == 11)
    let expected: [(String, String, WorkbookContents.Value)] = [
      ("C6", #"IF(B6=0,"—",A6/B6)"#, .number(60)),
      ("D6", #"IF(ISNUMBER(C6),IF(C6<=Target_acw_mean,"Met","Missed"),"No value")"#, .text("Met")),
      ("E6", "Target_acw_mean", .number(60)),
      (
        "D7", #"IF(ISNUMBER(C7),IF(C7<=Target_acw_mean,"Met","Missed"),"No value")"#,
        .text("Missed")
      ),
      ("E7", #"IF(COUNT(C6,C7)<2,"—",C6-C7)"#, .number(-5)),
      ("A8", #"IF(COUNT(A6:A7)=0,"—",SUM(A6:A7))"#, .number(2_647_090)),
      ("B8", #"IF(COUNT(B7,B6)=0,"—",SUM(B7,B6))"#, .number(44_118)),
      ("C8", #"IF(COUNT(A7,A8)<2,"—",IF(A8=0,"—",A7/A8))"#, .number(130.0 / 2_647_090)),
      ("D8", "A6-A7", .number(2_646_830)),
    ]
    for (address, formula, value) in expected {
      #expect(sheet[address]?.formula == formula, "\(address)")
      if case .number(let number) = value, case .number(let found) = sheet[address]?.value {
        #expect(abs(found - number) <= 1e-12 * abs(number), "\(address)")
      } else {
        #expect(sheet[address]?.value == value, "\(address)")
      }
    }
    #expect(sheet["C8"]?.formatCode == NumberFormat.percent.code)
    #expect(sheet["E8"]?.formula == nil)
  }

  @Test func noValueIsADashAndStaysLive() throws {
    let rows: [[Cell]] = [
      [
        .count(0), .count(0), .number(nil, .percent, derivation: .ratio(.t(0, 0), .t(0, 1))),
        Cell(
          .text("No value"),
          derivation: .verdict(
            .t(0, 2), target: "Target_accuracy", met: "Met", missed: "Missed", none: "No value")),
        .number(nil, .percent, derivation: .difference(.t(0, 2), .t(0, 0))),
        .number(nil, .percent, derivation: .sum([.t(0, 2)])),
      ]
    ]
    let written = try Written(.of(rows, targets: [.accuracy]))
    #expect(written.manifest.omissions.isEmpty)
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet["C6"]?.value == .text("—"))
    #expect(sheet["C6"]?.formula == #"IF(B6=0,"—",A6/B6)"#)
    #expect(sheet["C6"]?.formatCode == NumberFormat.percent.code)
    #expect(sheet["D6"]?.value == .text("No value"))
    #expect(
      sheet["D6"]?.formula
        == #"IF(ISNUMBER(C6),IF(C6>=Target_accuracy,"Met","Missed"),"No value")"#)
    #expect(sheet["E6"]?.value == .text("—"))
    #expect(sheet["F6"]?.value == .text("—"))
  }

  @Test func partsMayStandOnLaterSheets() throws {
    let first = Table(
      id: "a", caption: "", columns: [.init("Share")],
      rows: [
        .init([
          .number(
            0.25, .percent,
            derivation: .share(
              CellReference("b", row: 0, column: 1), of: CellReference("b", row: 1, column: 1)))
        ])
      ])
    let second = Table(
      id: "b", caption: "", columns: [.init("Drawn", shownIn: .page), .init("Calls")],
      rows: [.init([.text(""), .count(1)]), .init([.text(""), .count(4)])])
    let written = try Written(
      .of(
        Section(id: "x", title: "2026", blocks: [.table(first)]),
        Section(id: "y", title: "Bob's", tab: "A1 'x'", blocks: [.table(second)])))
    let cell = try #require(written.contents["2026"]?["A6"])
    #expect(cell.formula == #"IF('A1 ''x'!A7=0,"—",'A1 ''x'!A6/'A1 ''x'!A7)"#)
    #expect(cell.value == .number(0.25))
  }

  @Test func aFormulaThatWouldShowAnotherValueIsNotWritten() throws {
    let wrong: Cell = .number(3, .count, derivation: .sum([.t(0, 0)]))
    let missing: Cell = .number(
      7, .count, derivation: .ratio(CellReference("gone", row: 0, column: 0), .t(0, 0)))
    let outside: Cell = .number(7, .count, derivation: .sum([.t(9, 9)]))
    let noTarget = Cell(
      .text("Met"),
      derivation: .verdict(.t(0, 0), target: "Target_x", met: "Met", missed: "No", none: ""))
    let written = try Written(.of([[.count(2), wrong, missing, outside, noTarget]]))
    let sheet = try #require(written.contents["sheet"])
    #expect(sheet.formulaCount == 0)
    #expect(sheet["B6"]?.value == .number(3))
    #expect(sheet["E6"]?.value == .text("Met"))
    #expect(
      written.manifest.omissions == [
        .partsDisagree(.t(0, 1)), .partsMissing(.t(0, 2)), .partsMissing(.t(0, 3)),
        .partsMissing(.t(0, 4)),
      ])
  }

  @Test func manyPartsAreRanges() throws {
    var rows: [[Cell]] = (1...3_000).map { [.count($0)] }
    rows.append([
      .number(4_501_500, .count, derivation: .sum((0..<3_000).map { .t($0, 0) }))
    ])
    let sheet = try #require(try Written(.of(rows)).contents["sheet"])
    #expect(sheet["A3006"]?.formula == #"IF(COUNT(A6:A3005)=0,"—",SUM(A6:A3005))"#)
  }

  @Test func wordsOfAVerdictAreQuoted() throws {
    let met = #"He said "yes" & <b> [x] | _x0041_"#
    let cell = Cell(
      .text(met),
      derivation: .verdict(.t(0, 0), target: "Target_acw_mean", met: met, missed: "no", none: ""))
    let sheet = try #require(
      try Written(.of([[.count(5), cell]], targets: [.acw])).contents["sheet"])
    #expect(sheet["B6"]?.value == .text(met))
    #expect(sheet["B6"]?.formula?.contains(#""He said ""yes"" & <b> [x] | _x0041_""#) == true)
  }
}
