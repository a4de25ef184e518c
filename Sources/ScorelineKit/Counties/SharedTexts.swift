import Records
import ReportBuilder
import Store

/// Stations and areas that enough tickets share, so that none points at one household.
struct SharedTexts: Sendable {
  private let stations: Shown
  private let areas: Shown

  /// What is shown of some texts: nothing of those that too few share.
  private struct Shown: Sendable {
    private var texts: [String: String] = [:]
    /// The same by the places of the texts among those of the marks.
    private var places: [Int32: String] = [:]

    init(_ places: some Sequence<Int32>, of marks: TicketMarks) {
      var counts: [Int32: Int] = [:]
      for place in places { counts[place, default: 0] += 1 }
      for (place, count) in counts where count >= CountyRecords.leastShared {
        let text = marks.text(place)
        let shown = Masking.place(text)
        texts[text] = shown
        self.places[place] = shown
      }
    }

    subscript(_ text: String) -> String { texts[text] ?? "" }
    subscript(_ place: Int32) -> String { places[place] ?? "" }
  }

  /// - Parameters:
  ///   - marks: those of a county.
  ///   - all: the marks that they are of, which know their texts.
  init(_ marks: [TicketMark], of all: TicketMarks) {
    stations = Shown(marks.lazy.map(\.station), of: all)
    areas = Shown(marks.lazy.map(\.area), of: all)
  }

  func station(_ text: String) -> String { stations[text] }

  func area(_ text: String) -> String { areas[text] }

  func station(of mark: TicketMark) -> String { stations[mark.station] }

  func area(of mark: TicketMark) -> String { areas[mark.area] }
}

extension CountyRecords.Repeats {
  /// Areas with fewer calls than may be named are left out.
  init(_ calls: RepeatCalls.County) {
    self.init()
    withCaller = calls.withCaller
    byArea = calls.byArea
    byCounty = calls.byCounty
    // Several houses of a street are shown as the street.
    let named = calls.areas.filter { $0.value.calls >= CountyRecords.leastShared }.map {
      Area(name: Masking.place($0.key), calls: $0.value.calls, repeats: $0.value.repeats)
    }
    let shown = Dictionary(named.map { ($0.name, $0) }) {
      Area(name: $0.name, calls: $0.calls + $1.calls, repeats: $0.repeats + $1.repeats)
    }
    areas = shown.values.filter { $0.repeats > 0 }.sorted { left, right in
      left.repeats == right.repeats
        ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        : left.repeats > right.repeats
    }
  }
}
