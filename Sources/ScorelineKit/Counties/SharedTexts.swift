import Records
import ReportBuilder
import Store

/// Stations and areas that enough tickets share, so that none points at one household.
struct SharedTexts: Sendable {
  private var stations: [String: Int] = [:]
  private var areas: [String: Int] = [:]

  /// - Parameters:
  ///   - marks: those of a county.
  ///   - all: the marks that they are of, which know their texts.
  init(_ marks: [TicketMark], of all: TicketMarks) {
    stations = Self.counts(marks.lazy.map(\.station), of: all)
    areas = Self.counts(marks.lazy.map(\.area), of: all)
  }

  private static func counts(
    _ places: some Sequence<Int32>, of marks: TicketMarks
  ) -> [String: Int] {
    var counts: [Int32: Int] = [:]
    for place in places { counts[place, default: 0] += 1 }
    return Dictionary(uniqueKeysWithValues: counts.map { (marks.text($0), $1) })
  }

  private static func shown(_ text: String, _ counts: [String: Int]) -> String {
    (counts[text] ?? 0) < CountyReader.leastShared ? "" : Masking.longNumbers(text)
  }

  func station(_ text: String) -> String { Self.shown(text, stations) }

  func area(_ text: String) -> String { Self.shown(text, areas) }
}

extension CountyRecords.Repeats {
  /// Areas with fewer calls than may be named are left out.
  init(_ calls: RepeatCalls.County) {
    self.init()
    withCaller = calls.withCaller
    byArea = calls.byArea
    byCounty = calls.byCounty
    areas = calls.areas.filter {
      $0.value.repeats > 0 && $0.value.calls >= CountyReader.leastShared
    }.sorted { left, right in
      left.value.repeats == right.value.repeats
        ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        : left.value.repeats > right.value.repeats
    }.map { name, area in
      Area(name: Masking.longNumbers(name), calls: area.calls, repeats: area.repeats)
    }
  }
}
