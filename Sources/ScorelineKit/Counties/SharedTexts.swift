import Records
import ReportBuilder
import Store

/// Stations and areas that enough tickets share, so that none points at one household.
struct SharedTexts: Sendable {
  private var stations: [String: Int] = [:]
  private var areas: [String: Int] = [:]

  init(_ marks: [TicketMark]) {
    for mark in marks {
      stations[mark.station, default: 0] += 1
      areas[mark.area, default: 0] += 1
    }
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
