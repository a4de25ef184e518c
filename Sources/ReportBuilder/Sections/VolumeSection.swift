import Records
import ReportModel

extension ReportMaker {
  /// How much came in, how calls were met, and on which days; a bulletin leaves the rhythm of hours out.
  /// nil when nothing came in.
  func volumeSection(_ review: Review) -> Section? {
    var blocks = volumePhrase(review.volumes).map { [Block.lead([$0])] } ?? []
    if !review.volumes.isEmpty { blocks.append(.table(volumeTable(review.volumes))) }
    if let service = ServiceTable(maker: self).table {
      blocks.append(.table(service.sharing(.first)))
    }
    if !isBulletin { blocks += RhythmTable(maker: self).blocks }
    blocks += DayTable(maker: self, targets: review.targets).blocks ?? []
    guard !blocks.isEmpty else { return nil }
    return Section(id: "volumes", title: say(VolumeWords.section), blocks: blocks)
  }

  private func volumeTable(_ volumes: [Volume]) -> Table {
    let columns = VolumeColumn.of(content.period.kind)
    func reference(_ row: Int, _ column: VolumeColumn) -> CellReference {
      CellReference("volumes", row: row, column: 1 + (columns.firstIndex(of: column) ?? 0))
    }
    return Table(
      id: "volumes", caption: say(VolumeWords.caption),
      columns: [Table.Column(say(VolumeWords.what), alignment: .leading)]
        + columns.map {
          Table.Column(say($0.title), alignment: $0 == .variation ? .leading : .trailing)
        },
      rows: volumes.enumerated().map { row, volume in
        func count(_ count: Int?) -> Cell { count.map { .count($0) } ?? Cell(.none) }
        func daily(_ value: Double?) -> Cell { .number(value, ReviewFormats.daily(value ?? 0)) }
        // No percentage of a small base, which the cell holds all the same.
        func change(
          _ share: Double?, of now: VolumeColumn = .now, since earlier: VolumeColumn
        ) -> Cell {
          guard let share else { return Cell(.none) }
          let (now, earlier) = (reference(row, now), reference(row, earlier))
          if let times = ReviewFormats.times(share) {
            return .number(
              times, NumberFormat(decimals: 0, suffix: say(ReviewWords.times)),
              derivation: .share(now, of: earlier))
          }
          return .number(share, ReviewFormats.change, derivation: .growth(now, since: earlier))
        }
        return Table.Row(
          [.head(say(VolumeWords.title(volume.kind)))]
            + columns.map { column in
              switch column {
              case .now: count(volume.now)
              case .daily: daily(volume.daily.now)
              case .previous: count(volume.previous)
              case .previousDaily: daily(volume.daily.previous)
              case .onPrevious:
                change(volume.change(since: volume.previous), since: .previous)
              case .onPreviousDaily:
                change(
                  volume.dailyChange(since: volume.previous, daily: volume.daily.previous),
                  of: .daily, since: .previousDaily)
              case .yearBefore: count(volume.yearBefore)
              case .yearDaily: daily(volume.daily.yearBefore)
              case .onYear:
                change(volume.change(since: volume.yearBefore), since: .yearBefore)
              case .onYearDaily:
                change(
                  volume.dailyChange(since: volume.yearBefore, daily: volume.daily.yearBefore),
                  of: .daily, since: .yearDaily)
              case .variation: .text(say(VolumeWords.range(volume.range)))
              }
            })
      },
      notes: [say(VolumeWords.note(Volume.leastBase))]
        + (columns.contains(.daily) ? [say(VolumeWords.dailyNote)] : [])
        + [say(VolumeWords.rangeNote)]
        + (holidays(volumes).map { [$0] } ?? []))
  }

  /// The period and those that its volumes are compared with; none before it has ended.
  private func comparedPeriods(_ volumes: [Volume]) -> [Period] {
    let period = content.period
    guard volumes.contains(where: \.isWhole) else { return [] }
    let (previous, year) = (
      volumes.contains { $0.previous != nil }, volumes.contains { $0.yearBefore != nil }
    )
    return previous || year
      ? [period] + (previous ? [period.previous] : []) + (year ? [period.yearBefore] : []) : []
  }

  /// How many public holidays lie in the periods compared; nil where the calendar doesn't know the period's year.
  private func holidays(_ volumes: [Volume]) -> String? {
    let calendar = content.calendar
    let counts = comparedPeriods(volumes).filter { calendar.unknownYears(of: $0).isEmpty }.map {
      VolumeWords.Holidays(
        period: $0, days: $0.dayCount, holidays: calendar.holidays(in: $0).count,
        workdays: calendar.workdays(in: $0))
    }
    guard let first = counts.first, first.period == content.period else { return nil }
    let days = calendar.holidays(in: content.period)
    return say(
      VolumeWords.holidays(
        first, days: days.isEmpty ? nil : list(spans(days)), earlier: Array(counts.dropFirst())))
  }
}

/// What stands beside a count. Months differ in length, so theirs are given a day as well.
private enum VolumeColumn: CaseIterable {
  case now, daily, previous, previousDaily, onPrevious, onPreviousDaily
  case yearBefore, yearDaily, onYear, onYearDaily, variation

  static func of(_ kind: Period.Kind) -> [VolumeColumn] {
    if case .month = kind { return allCases }
    return [.now, .previous, .onPrevious, .yearBefore, .onYear, .variation]
  }

  var title: Words {
    switch self {
    case .now: VolumeWords.now
    case .daily: VolumeWords.daily
    case .previous: VolumeWords.previous
    case .previousDaily: VolumeWords.previousDaily
    case .onPrevious: VolumeWords.onPrevious
    case .onPreviousDaily: VolumeWords.onPreviousDaily
    case .yearBefore: VolumeWords.yearBefore
    case .yearDaily: VolumeWords.yearDaily
    case .onYear: VolumeWords.onYear
    case .onYearDaily: VolumeWords.onYearDaily
    case .variation: VolumeWords.variation
    }
  }
}
