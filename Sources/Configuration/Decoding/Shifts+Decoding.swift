import Records

extension Shifts {
  /// Decodes `{early: "08:00", late: "16:00"}`: a name for each band, and the hour that it begins on.
  init(_ value: Value, reader: Reader) {
    var bands: [Band] = []
    for entry in reader.entries(value) ?? [] {
      guard let hour = Self.hour(entry.value, reader) else { continue }
      if bands.contains(where: { $0.hour == hour }) {
        reader.report(.sameHour(entry.name), at: entry.value)
      } else {
        bands.append(Band(entry.name, from: hour))
      }
    }
    self.init(bands)
  }

  private static func hour(_ value: Value, _ reader: Reader) -> Int? {
    guard let text = reader.text(value, as: .hour) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == "00", (1...2).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let hour = Int(parts[0]), hour < 24
    else {
      reader.report(.hour, at: value)
      return nil
    }
    return hour
  }
}
