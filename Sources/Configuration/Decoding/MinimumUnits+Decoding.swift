import Metrics

extension MinimumUnits {
  /// Decodes `{talk_mean: {n: 100, reason: ...}}`: both are needed, for reports print the reason.
  init(_ value: Value, metrics: [Metric], reader: Reader) {
    self.init()
    for entry in reader.entries(value) ?? [] {
      guard metrics.contains(where: { $0.id == entry.name }) else {
        reader.report(.unknown(.metric, entry.name, allowed: metrics.map(\.id)), at: entry.key)
        continue
      }
      guard let section = reader.section(entry.value, keys: ["n", "reason"]),
        let number = reader.needed("n", in: section),
        let text = reader.needed("reason", in: section),
        let units = reader.whole(number, 1...999_999), let reason = reader.text(text)
      else { continue }
      self[choice: entry.name] = Choice(units: units, reason: reason)
    }
  }
}
