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
    let offered = try Self.offeredByDay(centre, for: period)
    for each in periods where each != period {
      book.daysWithCalls[each] = try Self.daysWithCalls(centre, offered, in: each)
    }
    let apart = ExceptionalDays.find(in: offered).filter { $0 >= Self.trend(of: period).first }
    book.strata = try Self.strata(centre, exceptionalDays: apart, for: period)
    book.daysApart = try Self.daysApart(centre, book.strata.exceptionalDays, for: period)
    book.recordsBegin = try centre.store.firstDay()
    book.calls = try centre.load(in: periods, hoursOf: period)
    self.book = book
  }

  /// What changes are taken apart by, for the period and the one before it, and agents by queue, so
  /// that like is held against like.
  private static func strata(
    _ centre: StoredCentre, exceptionalDays: Set<Day>, for period: Period
  ) throws -> StratumBook {
    var book = StratumBook(exceptionalDays: exceptionalDays)
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

  private static func trend(of period: Period) -> (first: Day, before: Day) {
    let first = period.run(of: EditionContent.trendLength)[0].first
    return (first, first.adding(-7 * weeksBefore))
  }

  /// The calls of the days from which those set apart are found.
  private static func offeredByDay(
    _ centre: StoredCentre, for period: Period
  ) throws -> [Day: Int128] {
    guard let all = Period(from: trend(of: period).before, to: period.last) else { return [:] }
    return try centre.offeredByDay(in: all)
  }

  /// Of a year before a weekly trend the days are read.
  private static func daysWithCalls(
    _ centre: StoredCentre, _ offered: [Day: Int128], in earlier: Period
  ) throws -> Int {
    let known = offered.keys.count(where: earlier.contains)
    return known > 0 ? known : try centre.offeredByDay(in: earlier).count
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
