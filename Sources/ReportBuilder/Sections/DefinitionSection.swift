public import Metrics
public import Records
import ReportModel

extension ReportMaker {
  /// What each KPI is: in full, or for an agent what it means, its target and its source.
  func definitionSection(_ readings: [Reading], isShort: Bool = false) -> Section {
    let columns: [DefinitionColumn] =
      isShort ? [.indicator, .meaning, .target, .source] : DefinitionColumn.allCases
    var table = Table(
      id: "definitions", caption: say(DefinitionWords.caption),
      columns: columns.map { Table.Column(say($0.title), alignment: .leading) },
      rows: readings.map { reading in
        Table.Row(columns.map { definition($0, reading) })
      })
    if !isShort { table.setting = .entries }
    var notes = [
      say(DefinitionWords.comparisons), say(DefinitionWords.intervals),
      say(DefinitionWords.clearly),
    ]
    if readings.contains(where: { $0.clusters != nil }) {
      notes.append(say(DefinitionWords.clusters))
    }
    if isBulletin {
      let names = DefinitionWords.weekdays
      let start = (content.weekStart - 1) % 7
      notes.append(
        say(DefinitionWords.weeks(say(names[start]), say(names[(start + 6) % 7]))))
    }
    return Section(
      id: "definitions", title: say(DefinitionWords.section),
      blocks: [.table(table)] + notes.map(Block.note) + (isShort ? [] : differences(readings)))
  }

  /// What other definitions of the same name count otherwise; none for KPIs that have none.
  private func differences(_ readings: [Reading]) -> [Block] {
    let rows = readings.compactMap { reading in
      reading.metric.differs.map {
        Table.Row([.head(reading.metric.title[language]), .text($0[language])])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "definitions-differ", caption: say(DefinitionWords.differences),
          columns: [SummaryWords.indicator, DefinitionWords.differs].map {
            Table.Column(say($0), alignment: .leading)
          }, rows: rows))
    ]
  }

  private func definition(_ column: DefinitionColumn, _ reading: Reading) -> Cell {
    let metric = reading.metric
    return switch column {
    case .indicator: .head(metric.title[language])
    case .meaning: .text(metric.summary[language])
    case .formula: .text(formula(metric))
    case .unit: .text(UnitWords.unit[metric.unit].map(say) ?? "")
    case .direction:
      .text(
        say(
          metric.direction == .lowerIsBetter ? DefinitionWords.lower : DefinitionWords.higher))
    case .target:
      reading.target.map { .text(formats.targetText($0, metric.unit)) } ?? Cell(.none)
    case .excluded:
      metric.exclusions.isEmpty
        ? Cell(.none) : .text(list(metric.exclusions.map { $0.title[language] }))
    case .basis: .text(basis(metric.subject))
    case .source: .text(metric.citation.place[language])
    case .says: .text(metric.citation.says[language])
    }
  }

  private func basis(_ subject: Subject) -> String {
    func unit(_ basis: Basis) -> String {
      (subject.unitTitle[basis] ?? subject.title)[language]
    }
    return say(DefinitionWords.basis(agents: unit(.agent), others: unit(.county)))
  }

  private func formula(_ metric: Metric) -> String {
    metric.formulaWords[language]
  }
}

extension Metric {
  /// The formula, naming measures by their titles.
  public var formulaWords: Words {
    let units = FormulaWords.units(subject)
    func base(_ judged: Words) -> Words { isInspected ? FormulaWords.inspected(units) : judged }
    switch formula {
    case .mean(let measure):
      return FormulaWords.mean(
        measure.title, over: base(FormulaWords.recorded(measure.title, units)))
    case .share(let passing, let judged):
      let isPlain =
        if case (.yes(let one), .isRecorded(let other)) = (passing, judged) { one == other } else {
          judged == .all
        }
      let whole = isPlain ? FormulaWords.whole(units) : FormulaWords.such(units, judged.words)
      return FormulaWords.share(
        FormulaWords.such(units, passing.words), of: base(judged == .all ? units : whole))
    case .fieldShare(let errors, let fields):
      return FormulaWords.fieldShare(
        errors.title, fields, of: base(FormulaWords.recorded(errors.title, units)))
    }
  }

  /// Which units are counted.
  public var populationWords: Words { population.words }
}

private enum DefinitionColumn: CaseIterable {
  case indicator, meaning, formula, unit, direction, target, excluded, basis, source, says

  var title: Words {
    switch self {
    case .indicator: SummaryWords.indicator
    case .meaning: DefinitionWords.meaning
    case .formula: DefinitionWords.formula
    case .unit: DefinitionWords.unit
    case .direction: DefinitionWords.direction
    case .target: SummaryWords.target
    case .excluded: DefinitionWords.excluded
    case .basis: DefinitionWords.basis
    case .source: DefinitionWords.source
    case .says: DefinitionWords.says
    }
  }
}

extension Filter {
  fileprivate var words: Words {
    switch self {
    case .all: FormulaWords.all
    case .yes(let measure): measure.title
    case .isRecorded(let measure): FormulaWords.recorded(measure.title)
    case .atMost(let measure, let bound):
      FormulaWords.atMost(measure.title, bound)
    case .equals(let measure, let code): FormulaWords.equal(measure.title, measure.word(code))
    case .anyOf(let measure, let codes):
      FormulaWords.equal(
        measure.title, codes.map(measure.word).reduce(nil as Words?) { FormulaWords.or($0, $1) })
    case .and(let left, let right):
      FormulaWords.and(left.words, right.words)
    case .or(let left, let right): FormulaWords.either(left.words, right.words)
    case .not(let filter): FormulaWords.not(filter.words)
    }
  }
}

extension Measure {
  fileprivate func word(_ code: Int64) -> Words {
    guard choices.indices.contains(Int(code)) else { return Words("\(code)", "\(code)") }
    return CodeWords.ticketKind(choices[Int(code)])
  }
}
