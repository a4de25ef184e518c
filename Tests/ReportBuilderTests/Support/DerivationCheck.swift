import ReportModel

/// Recomputes every derivation of a report, and reads every reference in it.
struct DerivationCheck {
  let report: Report
  /// What does not hold, in words; empty when all does.
  private(set) var problems: [String] = []
  private(set) var derivationCount = 0

  init(_ report: Report) {
    self.report = report
    checkIDs()
    for section in report.sections {
      for block in section.blocks {
        switch block {
        case .table(let table): check(table)
        case .chart(let chart): check(chart)
        case .links, .callouts: for link in block.links { check(link) }
        case .paragraph, .note, .pageNote, .facts, .lead, .heading, .answer: break
        }
      }
    }
  }

  private mutating func checkIDs() {
    let sections = report.sections.map(\.id)
    var tables: [String] = []
    var charts: [String] = []
    for section in report.sections {
      for case .table(let table) in section.blocks { tables.append(table.id) }
      for case .chart(let chart) in section.blocks { charts.append(chart.id) }
    }
    for ids in [sections, tables, charts, report.targets.map(\.name)]
    where Set(ids).count != ids.count {
      problems.append("ids repeat: \(ids)")
    }
    let signs = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    for id in sections + tables + charts where !id.allSatisfy(signs.contains) {
      problems.append("no anchor: \(id)")
    }
  }

  private mutating func check(_ table: Table) {
    for (row, cells) in table.rows.enumerated() {
      if cells.cells.count != table.columns.count {
        problems.append("\(table.id) row \(row): cells")
      }
      for (column, cell) in cells.cells.enumerated() {
        if let link = cell.link { check(link) }
        guard let derivation = cell.derivation else { continue }
        derivationCount += 1
        let derived = value(of: derivation)
        if derived != cell.value {
          problems.append(
            "\(table.id)[\(row), \(column)]: \(cell.value), derived \(derived as Any)")
        }
      }
    }
  }

  private mutating func check(_ link: Link) {
    if case .section(let id) = link.destination, !report.sections.contains(where: { $0.id == id }) {
      problems.append("link to \(id)")
    }
  }

  private mutating func check(_ chart: Chart) {
    for range in [chart.categories] + chart.series.map(\.values) {
      let exists: Bool
      switch range {
      case .column(let id, let column, let rows):
        let table = report.table(id)
        exists =
          table.map { $0.columns.indices.contains(column) && rows.upperBound <= $0.rows.count }
          ?? false
      case .row(let id, let row, let columns):
        let table = report.table(id)
        exists =
          table.map { $0.rows.indices.contains(row) && columns.upperBound <= $0.columns.count }
          ?? false
      case .heads(let id, let columns):
        exists = report.table(id).map { columns.upperBound <= $0.columns.count } ?? false
      }
      if !exists { problems.append("\(chart.id): \(range)") }
    }
    // A writer draws no text: a range that slipped by a column would leave the chart empty, or out.
    for series in chart.series {
      guard case .column(let id, let column, let rows) = series.values,
        let table = report.table(id)
      else { continue }
      let values = table.rows[rows].map(\.cells[column].value)
      let isDrawn = values.allSatisfy { if case .text = $0 { false } else { true } }
      if !isDrawn { problems.append("\(chart.id): \(series.name) holds texts") }
    }
  }

  private func cell(_ place: CellReference) -> Cell? {
    guard let table = report.table(place.table), table.rows.indices.contains(place.row),
      table.rows[place.row].cells.indices.contains(place.column)
    else { return nil }
    // A workbook can't refer to what only pages show.
    return table.columns[place.column].shownIn == .page
      ? nil : table.rows[place.row].cells[place.column]
  }

  private func number(_ place: CellReference) -> Double? {
    if case .number(let number)? = cell(place)?.value { number } else { nil }
  }

  private func isMet(_ target: NamedTarget, _ number: Double) -> Bool {
    switch target.relation {
    case .atMost: number <= target.value
    case .atLeast: number >= target.value
    }
  }

  /// nil when a part does not exist.
  private func value(of derivation: Derivation) -> Cell.Value? {
    func combine(
      _ first: CellReference, _ second: CellReference, _ body: (Double, Double) -> Double?
    ) -> Cell.Value? {
      guard cell(first) != nil, cell(second) != nil else { return nil }
      guard let a = number(first), let b = number(second), let c = body(a, b) else {
        return Cell.Value.none
      }
      return .number(c)
    }
    switch derivation {
    case .ratio(let a, let b), .share(let a, let b):
      return combine(a, b) { $1 == 0 ? nil : $0 / $1 }
    case .difference(let a, let b): return combine(a, b) { $0 - $1 }
    case .points(let a, let b): return combine(a, b) { ($0 - $1) * 100 }
    case .growth(let a, let b): return combine(a, b) { $1 == 0 ? nil : ($0 - $1) / $1 }
    case .sum(let places):
      guard places.allSatisfy({ cell($0) != nil }) else { return nil }
      let numbers = places.compactMap(number)
      return numbers.isEmpty ? Cell.Value.none : .number(numbers.reduce(0, +))
    case .target(let name):
      return report.targets.first { $0.name == name }.map { .number($0.value) }
    case .verdict(let place, let name, let met, let missed, let none):
      guard cell(place) != nil, let target = report.targets.first(where: { $0.name == name }) else {
        return nil
      }
      guard let number = number(place) else { return .text(none) }
      return .text(isMet(target, number) ? met : missed)
    case .misses(let values, let bounds, let name):
      guard (values + bounds).allSatisfy({ cell($0) != nil }), values.count == bounds.count,
        var target = report.targets.first(where: { $0.name == name })
      else { return nil }
      var missed = 0.0
      for (value, bound) in zip(values, bounds) {
        guard let value = number(value), let bound = number(bound) else { continue }
        target.value = bound
        if !isMet(target, value) { missed += 1 }
      }
      return .number(missed)
    case .assessment(let place, let low, let high, let name, let words):
      guard [place, low, high].allSatisfy({ cell($0) != nil }),
        let target = report.targets.first(where: { $0.name == name })
      else { return nil }
      guard let value = number(place) else { return .text(words.noValue) }
      guard let low = number(low), let high = number(high) else { return .text(words.noInterval) }
      let met = Set([value, low, high].map { isMet(target, $0) })
      if met.count > 1 { return .text(words.cannotTell) }
      return .text(met == [true] ? words.clearlyBetter : words.clearlyWorse)
    case .judgement(let place, let low, let high, let name, let words):
      guard [place, low, high].allSatisfy({ cell($0) != nil }),
        let target = report.targets.first(where: { $0.name == name })
      else { return nil }
      guard let value = number(place) else { return .text(words.noValue) }
      guard let low = number(low), let high = number(high) else { return nil }
      switch (isMet(target, value), Set([value, low, high].map { isMet(target, $0) }).count) {
      case (true, 1): return .text(words.clearlyMet)
      case (true, _): return .text(words.metButOpen)
      case (false, 1): return .text(words.clearlyMissed)
      case (false, _): return .text(words.missedButOpen)
      }
    }
  }
}
