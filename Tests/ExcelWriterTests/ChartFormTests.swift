import ExcelWriter
import Foundation
import ReportModel
import Testing
import WorkbookCheck

/// Every form of chart, held against the cells that it draws.
@Suite struct ChartFormTests {
  private let written: Written

  init() throws { written = try Written(.specimen) }

  private func chart(_ title: String) throws -> WorkbookContents.Chart {
    try #require(
      written.contents.sheets.flatMap(\.charts).first { $0.title.hasPrefix(title) }, "\(title)")
  }

  /// The numbers of a range like `'Trend data'!$B$6:$B$18`, by place.
  private func numbers(_ range: String) throws -> [Int: Double] {
    let match = try #require(range.wholeMatch(of: /'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/))
    let sheet = try #require(
      written.contents[match.1.split(separator: "''").joined(separator: "'")])
    #expect(match.2 == match.4)
    var numbers: [Int: Double] = [:]
    let first = try #require(Int(match.3))
    for row in first...(try #require(Int(match.5))) {
      if case .number(let number) = sheet["\(match.2)\(row)"]?.value {
        numbers[row - first] = number
      }
    }
    return numbers
  }

  @Test func everyCacheHoldsItsCells() throws {
    let charts = written.contents.sheets.flatMap(\.charts)
    #expect(charts.count == Chart.Form.allCases.count - 1)
    for chart in charts {
      #expect(!chart.series.isEmpty && !chart.description.isEmpty)
      for series in chart.series {
        #expect(
          series.cachedValues == (try numbers(series.values)), "\(chart.title) \(series.name)")
        // One of nothing makes room beside the last period.
        #expect(!series.cachedValues.isEmpty || series.name == " ")
      }
    }
  }

  @Test func controlChartsMarkSignalsByShapeAndWord() throws {
    let chart = try chart("control")
    #expect(chart.series.map(\.name).prefix(5) == ["Value", "Mean", "Lower", "Upper", "Target"])
    #expect(chart.series[5].name == "above the upper limit")
    #expect(chart.series[5].marker == "diamond")
    #expect(chart.series[5].cachedValues == [12: 66])
    #expect(chart.series[5].labels == [12: "above the upper limit"])
    #expect(chart.series[6].marker == "square")
    #expect(chart.series[6].cachedValues == [9: 53, 10: 55, 11: 57])
    #expect(chart.series[6].labels == [11: "rising"])
    #expect(chart.series[4].isDashed)
  }

  @Test func targetLinesFollowTheNamedCell() throws {
    let range = try #require(try chart("line").series.last { $0.name == "Target" }?.values)
    #expect(range == "'Trend'!$F$6:$F$18")
    for row in 6...18 {
      #expect(written.contents["Trend"]?["F\(row)"]?.formula == "Target_acw_mean")
    }
  }

  @Test func intervalsAreLinesWithGaps() throws {
    let chart = try chart("interval")
    let interval = try #require(chart.series.first)
    #expect(interval.cachedCategories == [0: "45", 1: "55", 3: "57", 4: "67", 6: "65", 7: "75"])
    #expect(interval.cachedValues == [0: 3, 1: 3, 3: 2, 4: 2, 6: 1, 7: 1])
    let target = try #require(chart.series.first { $0.name == "Target" })
    #expect(target.cachedCategories[0] == "60")
    #expect(target.cachedValues[0] == 2.5)
    #expect(chart.series.last?.labels == [0: "Team one", 1: "Team two", 2: "Team three"])
    let marks = try #require(chart.series.first { $0.marker == "diamond" })
    #expect(marks.cachedValues == [2: 1])
  }

  @Test func funnelsDrawLimitsAgainstVolumeAndNameOutliers() throws {
    let chart = try chart("funnel")
    #expect(chart.series.count == 7)
    let outlier = try #require(chart.series.last)
    #expect(outlier.cachedValues == [3: 0.93])
    #expect(outlier.cachedCategories[3] == "80")
    #expect(outlier.labels == [3: "A3"])
  }

  @Test func waterfallsHangWhereTheBarBeforeEnded() throws {
    let chart = try chart("waterfall")
    let base = try #require(chart.series.first).cachedValues
    // 152 + 2.7 − 1.2 + 4 = 157.5
    for (index, expected) in [0: 152, 1: 152, 2: 153.5, 3: 153.5, 4: 157.5] {
      #expect(abs((base[index] ?? 0) - expected) < 1e-9)
    }
    // The two values are marks at their place: a bar from a scale that is cut would lie.
    let marks = chart.series[1].cachedValues
    #expect(marks.keys.sorted() == [0, 4] && marks.values.allSatisfy { $0 > 0 && $0 < 0.1 })
    #expect(abs((chart.series[2].cachedValues[1] ?? 0) - 2.7) < 1e-9)
    #expect(abs((chart.series[4].cachedValues[2] ?? 0) - 1.2) < 1e-9)
  }

  @Test func paretoEndsEachBarWithTheShareSoFar() throws {
    let chart = try chart("pareto")
    #expect(chart.series.map(\.name) == ["County", "System", " "])
    #expect(chart.series[2].cachedValues == [0: 0.5, 1: 0.79, 2: 0.92, 3: 1])
    #expect(chart.formatCodes.contains("\"  \"0%"))
  }

  @Test func heatMapsShadeTheirOwnCells() throws {
    let styles = written.text("xl/styles.xml")
    for shade in ["F1F2F4", "B4B2D3", "2C2054"] {
      #expect(styles.contains("<fgColor rgb=\"FF\(shade)\"/>"), "\(shade)")
    }
    #expect(written.contents.sheets.contains { $0.tables.contains { $0.name == "T_hours" } })
  }
}
