import Catalogue
import ExcelWriter
import Foundation
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing
import WorkbookCheck

@testable import ScorelineKit

/// Figures falsified in files that are finished, before they are read back.
@Suite struct FinishedFileTests: SmallCentre {
  /// Changes the first text in a finished file of that name, before it is read back.
  private func publish(
    _ folder: Folder, _ path: String, changing text: String, to other: String, in file: String
  ) throws -> Publication {
    let period = try #require(PeriodText.month("2026-10"))
    var publisher = EditionPublisher(try Workspace(db: path, config: nil), language: .english)
    publisher.onWritten = { written in
      guard written.hasSuffix("/" + file) else { return }
      let old = String(decoding: try Data(contentsOf: URL(fileURLWithPath: written)), as: UTF8.self)
      let range = try #require(old.range(of: text))
      try Data(old.replacingCharacters(in: range, with: other).utf8)
        .write(to: URL(fileURLWithPath: written))
    }
    return try publisher.publish(period, to: folder.path("reports"))
  }

  /// What is said when the first such text of the centre's finished page is another.
  private func refusal(changing text: String, to other: String) throws -> String {
    var message = ""
    try centre { folder, path in
      let error = #expect(throws: Unreconciled.self) {
        _ = try publish(folder, path, changing: text, to: other, in: "centre.html")
      }
      message = error?.message(.english) ?? ""
    }
    return message
  }

  /// The mean of A's two legs together and of B: (150 + 200) / 2.
  @Test func aFalseFigureInTheFileOfFigures() throws {
    try centre { folder, path in
      let error = #expect(throws: Unreconciled.self) {
        _ = try publish(
          folder, path, changing: "talk_mean,centre,centre,175,350,2",
          to: "talk_mean,centre,centre,174,350,2", in: "figures.csv")
      }
      let message = error?.message(.english) ?? ""
      #expect(
        message.contains(
          "figures.csv, rows of the period = kpi, talk_mean, centre centre, 2026-10"), "\(message)")
      #expect(message.contains("centre,174,350,2") && message.contains("centre,175,350,2"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("reports/2026-10")))
    }
  }

  @Test(arguments: ["centre.html", "东湖.html", "1001.html"])
  func aFalseFigureOnAPage(file: String) throws {
    try centre { folder, path in
      // 东湖 has A alone, of 150 s in two legs; agent 1001 has the first of them.
      // Of the centre the first table is meant; sentences repeat its numbers.
      let shown = [
        "centre.html": "<td class=\"k\">175.0 s", "东湖.html": "150.0 s", "1001.html": "100.0 s",
      ]
      let error = #expect(throws: Unreconciled.self) {
        _ = try publish(
          folder, path, changing: try #require(shown[file]),
          to: file == "centre.html" ? "<td class=\"k\">174.9 s" : "174.9 s", in: file)
      }
      let message = error?.message(.english) ?? ""
      // An agent's card shows its figures first in a table of its own.
      let (equation, place) =
        file == "1001.html"
        ? ("numbers of all pages = tables", "card-summary, Average talk time")
        : ("pages = figures.csv", "talk_mean")
      #expect(message.contains(equation), "\(message)")
      #expect(message.contains("\(place): 174.9 s (pages read back)"), "\(message)")
    }
  }

  /// Every table of a page is read back, the days' as well as the summary.
  @Test func aFalseNumberInAnyTableOfAPage() throws {
    // The day of call B: 200 s.
    let message = try refusal(changing: ">200.0<", to: ">200.1<")
    #expect(message.contains("numbers of all pages = tables, "), "\(message)")
    #expect(
      message.contains("200.1 (pages read back) against 200.0 (tables of the report)"),
      "\(message)")
  }

  /// What stands below a value is read back like the value.
  @Test func aFalseNumberBelowAValueOfAPage() throws {
    let message = try refusal(changing: ">2 answered calls<", to: ">9 answered calls<")
    #expect(message.contains("numbers of all pages = tables, centre.html, "), "\(message)")
    #expect(
      message.contains(" 9 (pages read back) against 2 (tables of the report)"), "\(message)")
  }

  /// The opening says how many targets are met, and no table has these words.
  @Test func aFalseNumberInASentenceOfAPage() throws {
    let message = try refusal(changing: " targets are met", to: " 9 targets are met")
    #expect(
      message.contains("numbers in sentences of pages = report, centre.html, summary: 9 (pages"),
      "\(message)")
  }

  /// Which days the period before had stands under the table.
  @Test func aFalseNumberInALineUnderATableOfAPage() throws {
    let message = try refusal(
      changing: #"<span class="q">2026-09-01</span> to <span class="q">2026-09-30</span>"#,
      to: #"<span class="q">2026-09-01</span> to <span class="q">2026-09-31</span>"#)
    #expect(
      message.contains("numbers in sentences of pages = report, centre.html, "), "\(message)")
    #expect(message.contains("31 (pages read back)"), "\(message)")
  }

  /// What is read back of a workbook of the centre in which something was changed.
  private func readings(
    changing change: (inout WorkbookContents) throws -> Void
  ) throws -> FileReadings.Result {
    var result: FileReadings.Result?
    try centre { folder, path in
      _ = try publish(folder, path)
      let period = try #require(PeriodText.month("2026-10"))
      let file = FigureFile(
        Array(
          try Data(contentsOf: URL(fileURLWithPath: folder.path("reports/2026-10/figures.csv")))),
        of: period)
      let readings = FileReadings(file: file, metrics: Metric.all, period: period)
      let report = try reports(path).report(for: .centre)
      let written = folder.path("centre.xlsx")
      let manifest = try ExcelWriter().write(
        report, to: written, temporaryFolder: folder.path("."))
      var contents = try WorkbookCheck.contents(path: written)
      try change(&contents)
      result = readings.read(
        report, of: .centre, page: nil, workbook: ("centre.xlsx", contents, manifest.tables))
    }
    return try #require(result)
  }

  /// The first cell that holds a number, and its sheet.
  private func place(
    of number: Double, in contents: WorkbookContents
  ) throws -> (sheet: Int, address: CellAddress) {
    for (index, sheet) in contents.sheets.enumerated() {
      let found = sheet.cells.filter { $0.value.value == .number(number) }.map(\.key).min()
      if let found { return (index, found) }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func aWorkbookAsItWasWritten() throws {
    let result = try readings { _ in }
    let contradictions = result.all.compactMap { $0.contradiction?.english }
    #expect(contradictions == [])
    #expect(result.workbooks.count == Metric.all.count * 3)
    #expect(result.workbookCells.count > result.workbooks.count)
    #expect(result.charts.count > 0)
  }

  @Test func aFalseCellOfTheSummaryOfAWorkbook() throws {
    let result = try readings { contents in
      let place = try place(of: 350, in: contents)
      contents.sheets[place.sheet].cells[place.address]?.value = .number(351)
    }
    let difference = try #require(result.workbooks.difference)
    #expect(difference.left == "351.0" && difference.right == "350")
    #expect(difference.name == "centre.xlsx, talk_mean")
    #expect(!result.workbookCells.holds)
  }

  @Test func aFalseNumberInAnyTableOfAWorkbook() throws {
    let result = try readings { contents in
      let place = try place(of: 200, in: contents)
      contents.sheets[place.sheet].cells[place.address]?.value = .number(201)
    }
    let difference = try #require(result.workbookCells.difference)
    #expect(difference.left == "201.0" && difference.right == "200.0")
    #expect(difference.name.hasPrefix("centre.xlsx, "))
  }

  @Test func aFalseNumberInASentenceOfAWorkbook() throws {
    let result = try readings { contents in
      for (sheet, address) in try sentences(in: contents) {
        guard case .text(let text)? = contents.sheets[sheet].cells[address]?.value else { continue }
        contents.sheets[sheet].cells[address]?.value = .text(
          text.replacing("targets", with: "0 targets"))
      }
    }
    let difference = try #require(result.workbookSentences.difference)
    #expect(difference.name == "centre.xlsx, summary")
    #expect(difference.left == "0")
    #expect(result.workbookCells.holds)
  }

  /// The cells that say how many targets are met.
  private func sentences(in contents: WorkbookContents) throws -> [(
    sheet: Int, address: CellAddress
  )] {
    let found = contents.sheets.enumerated().flatMap { index, sheet in
      sheet.cells.compactMap { address, cell -> (Int, CellAddress)? in
        if case .text(let text) = cell.value, text.contains(" targets are met") {
          (index, address)
        } else {
          nil
        }
      }
    }
    guard !found.isEmpty else { throw Missing() }
    return found
  }

  @Test func aFalsePointOfAChart() throws {
    let result = try readings { contents in
      let sheet = try #require(contents.sheets.firstIndex { !$0.charts.isEmpty })
      let chart = try #require(
        contents.sheets[sheet].charts.firstIndex { chart in
          chart.series.contains { !$0.cachedValues.isEmpty }
        })
      let series = try #require(
        contents.sheets[sheet].charts[chart].series.firstIndex { !$0.cachedValues.isEmpty })
      for index in contents.sheets[sheet].charts[chart].series[series].cachedValues.keys {
        contents.sheets[sheet].charts[chart].series[series].cachedValues[index]? += 1
      }
    }
    let words = result.charts.contradiction?.english ?? ""
    #expect(words.contains("charts = tables, centre.xlsx, "), "\(words)")
    #expect(words.contains("(charts of the workbooks) against "))
  }

  /// What keeps a number on its line is no part of its own; a drawing, a chip and a note are.
  @Test func joinedNumbersPartNoText() {
    let page = #"""
      <table id="table_t"><tbody><tr><th scope="row">A <span class="q">1–2 s</span>
      <td>5<small>≥<span class="q">4 s</span>; <span class="q">3–6 s</span> <span class="q">7 s</span>!</small>
      <td><span class="q">8–9 s</span><svg><text>0</text></svg>x<td><span class="chip good">met</span>
      </tr></tbody></table>
      """#
    let rows = PageTables(Array(page.utf8)).rows(of: "t")
    #expect(
      rows?.first?.map(\.texts) == [
        ["A 1–2 s\n"], ["5", "≥4 s; 3–6 s 7 s!"], ["8–9 s", "x"], ["met"],
      ])
  }

  @Test func roundingIsNoDifference() {
    #expect(PageTables.shows("157.5 s", 157.46))
    #expect(!PageTables.shows("157.5 s", 157.44))
    #expect(PageTables.shows("98.57%", 0.98571))
    #expect(!PageTables.shows("98.57%", 0.98576))
    #expect(PageTables.shows("1,234.0 s", 1234.04))
    #expect(!PageTables.shows("—", 0))
  }
}
