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

  func repeats(_ marks: [TicketMark]) -> CountyRecords.Repeats {
    var repeats = CountyRecords.Repeats()
    repeats.withCaller = marks.count { $0.hasCaller }
    repeats.byArea = marks.count { $0.isRepeat && $0.isByArea }
    repeats.byCounty = marks.count { $0.isRepeat && !$0.isByArea }
    var byArea: [String: Int] = [:]
    for mark in marks where mark.isRepeat && mark.isByArea { byArea[mark.area, default: 0] += 1 }
    repeats.areas = byArea.filter { !area($0.key).isEmpty }
      .sorted { left, right in
        left.value == right.value
          ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value > right.value
      }
      .map {
        CountyRecords.Repeats.Area(
          name: area($0.key), tickets: areas[$0.key] ?? 0, repeats: $0.value)
      }
    return repeats
  }
}
