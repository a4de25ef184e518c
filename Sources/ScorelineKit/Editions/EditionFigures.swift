import Analysis
import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// The figures of an edition: of every scope, for its period and those it is compared with.
struct EditionFigures {
  let book: FigureBook
  private let periods: [Period]
  private let period: Period

  init(_ centre: StoredCentre, for period: Period) throws {
    self.period = period
    periods = EditionContent.requiredPeriods(for: period)
    var book = FigureBook()
    for each in periods {
      for scope in Scope.allCases where scope != .day || each == period {
        book.set(try centre.figures(by: scope, in: each), by: scope, in: each)
      }
      try centre.addClusters(in: each, to: &book.clusters)
    }
    book.strata = try Self.strata(centre, for: period)
    book.daysApart = try Self.daysApart(centre, book.strata.exceptionalDays, for: period)
    book.recordsBegin = try centre.store.firstDay()
    book.calls = try centre.load(in: periods, hoursOf: period)
    self.book = book
  }

  /// What changes are taken apart by, for the period and the one before it, and agents by queue, so
  /// that like is held against like.
  private static func strata(_ centre: StoredCentre, for period: Period) throws -> StratumBook {
    var book = StratumBook(exceptionalDays: try exceptionalDays(centre, for: period))
    for each in [period.previous, period] {
      for stratification in Stratification.allCases {
        try centre.add(stratification, by: [.centre], in: each, to: &book)
      }
    }
    try centre.add(.queue, by: [.agent, .team], in: period, to: &book)
    for each in EditionContent.comparedPeriods(for: period).dropLast() {
      try centre.add(.queue, by: [.agent], in: each, to: &book)
    }
    return book
  }

  /// The figures of the days set apart, for the charts of the centre, of counties and of agents.
  ///
  /// Cost: a row of the rollups a key and such day, which are few.
  private static func daysApart(
    _ centre: StoredCentre, _ days: Set<Day>, for period: Period
  ) throws -> DaysApart {
    var apart = DaysApart()
    for each in period.run(of: EditionContent.trendLength) {
      for day in days.filter(each.contains).sorted() {
        guard let alone = Period(from: day, to: day) else { continue }
        for scope in [Scope.centre, .county, .agent] {
          apart.add(try centre.figures(by: scope, in: alone), by: scope, in: each)
        }
      }
    }
    return apart
  }

  /// The weeks before a trend from which its first days are told to be usual: twice as many as a day is
  /// held against, so that gaps and earlier storms don't leave too few.
  private static let weeksBefore = 2 * ExceptionalDays.history

  /// The days of the trend's periods on which far more calls came than such a day has.
  private static func exceptionalDays(
    _ centre: StoredCentre, for period: Period
  ) throws -> Set<Day> {
    let first = period.run(of: EditionContent.trendLength)[0].first
    guard let all = Period(from: first.adding(-7 * weeksBefore), to: period.last) else { return [] }
    let calls = try centre.offeredByDay(in: all)
    return ExceptionalDays.find(in: calls).filter { $0 >= first }
  }

  /// The figures of the edition's own period.
  var own: [Figure] { Scope.allCases.flatMap { book.figures(by: $0, in: period) } }

  /// Hands out every figure with its period as the file of figures holds them, a period and scope at a
  /// time: together they are megabytes.
  func eachPieceOfCSV(_ body: (String) throws -> Void) rethrows {
    try body("period,from,to," + FigureCSV.header + "\n")
    for each in periods {
      let days = "\(each),\(each.first),\(each.last),"
      for scope in Scope.allCases {
        var text = ""
        for figure in book.figures(by: scope, in: each) {
          text += days
          FigureCSV.append(figure, to: &text, key: FigureCSV.plain)
        }
        try body(text)
      }
    }
  }

  /// The own figures as the ledger of editions keeps them.
  var published: [PublishedFigure] {
    own.map { figure in
      PublishedFigure(
        kpi: figure.metric.id, scope: figure.scope.rawValue, key: figure.key, value: figure.value,
        numerator: "\(figure.numerator)", denominator: "\(figure.denominator)",
        missing: "\(figure.missing)", excluded: "\(figure.excluded)",
        verdict: figure.verdict?.rawValue ?? "")
    }
  }

  /// What an earlier edition gave otherwise; days are left to their sums.
  func changes(since earlier: PublishedEdition) -> [ChangedFigure] {
    struct Name: Hashable {
      var kpi, scope, key: String
    }
    func named(_ figures: [PublishedFigure]) -> [Name: PublishedFigure] {
      Dictionary(
        figures.map { (Name(kpi: $0.kpi, scope: $0.scope, key: $0.key), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let before = named(earlier.figures)
    let now = named(published)
    let names = Set(before.keys).union(now.keys).filter { $0.scope != Scope.day.rawValue }
    return names.filter { before[$0] != now[$0] }
      .sorted { ($0.kpi, $0.scope, $0.key) < ($1.kpi, $1.scope, $1.key) }
      .compactMap { name in
        Scope(rawValue: name.scope).map {
          ChangedFigure(
            metric: name.kpi, scope: $0, key: name.key, before: before[name]?.value,
            after: now[name]?.value,
            verdictBefore: before[name].flatMap { Verdict(rawValue: $0.verdict) },
            verdictAfter: now[name].flatMap { Verdict(rawValue: $0.verdict) })
        }
      }
  }
}
