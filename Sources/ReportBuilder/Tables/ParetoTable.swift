import Records
import ReportModel

/// Wrong fields by where they arose, the most frequent first.
struct ParetoTable {
  let maker: ReportMaker
  /// The most frequent first.
  let errors: [CountyRecords.FieldErrors]
  let isOfNotices: Bool

  private var id: String { isOfNotices ? "errors-notices" : "errors-tickets" }
  private static let sources = CountyRecords.ErrorSource.allCases
  private var all: Int { errors.reduce(0) { $0 + $1.total } }

  private func counts(_ error: CountyRecords.FieldErrors) -> [Int] {
    Self.sources.map { error.bySource[$0] ?? 0 } + [error.notAttributed]
  }

  var table: Table {
    var sum = 0
    let rows = errors.enumerated().map { row, error -> [Cell] in
      sum += error.total
      let parts = counts(error)
      let places = parts.indices.map { CellReference(id, row: row, column: $0 + 1) }
      return [
        .head(maker.say(CodeWords.field(error.field, isOfNotices: isOfNotices)))
      ] + parts.map { Cell.count($0) } + [
        .number(Double(error.total), .count, derivation: .sum(places)),
        .number(Double(sum) / Double(all), NumberFormat(decimals: 0, isPercent: true)),
      ]
    }
    let columns = 1...(Self.sources.count + 2)
    let total =
      [.head(maker.say(RecordWords.total))] + maker.totals(of: rows, columns: columns, id) + [
        Cell.text("")
      ]
    return maker.table(
      id, RecordWords.paretoCaption(isOfNotices),
      [CountyWords.field] + Self.sources.map(CodeWords.source) + [
        CodeWords.notAttributed, CountyWords.wrong, RecordWords.soFar,
      ], leading: [0], rows + [total], notes: [CountyWords.errorsNote])
  }

  /// How many fields were wrong, and which most often.
  var found: Words {
    SectionLeadWords.errors(
      all,
      most: errors.first.map {
        maker.say(CodeWords.field($0.field, isOfNotices: isOfNotices))
      } ?? "",
      errors.first?.total ?? 0, isOfNotices: isOfNotices)
  }

  /// The fewest fields that hold half of all wrong ones.
  private var half: (count: Int, part: Int) {
    var part = 0
    for (place, error) in errors.enumerated() {
      part += error.total
      if part * 2 >= all { return (place + 1, part) }
    }
    return (errors.count, part)
  }

  var chart: Chart {
    let rows = 0..<errors.count
    let series = Self.sources.map(CodeWords.source) + [CodeWords.notAttributed]
    let shown = series.indices.filter { place in errors.contains { counts($0)[place] > 0 } }
    func range(_ column: Int) -> CellRange { .column(table: id, column: column, rows: rows) }
    let half = half
    return Chart(
      id: "\(id)-pareto",
      title: maker.say(
        RecordWords.paretoTitle(
          half.count, UnitWords.number(half.part), UnitWords.number(all), isOfNotices)),
      description: maker.say(RecordWords.paretoDescription), form: .pareto, categories: range(0),
      series: shown.map {
        Chart.Series(maker.say(series[$0]), values: range($0 + 1), role: .measured)
      } + [
        Chart.Series(
          maker.say(RecordWords.soFar), values: range(series.count + 2), role: .cumulative)
      ], format: .count)
  }
}
