/// The time bands of a day that a centre works in: each begins on an hour and lasts until the next one.
///
/// Whole hours, because rollups keep the hour of a call and not its minute.
public struct Shifts: Sendable, Hashable {
  public struct Band: Sendable, Hashable {
    public var name: String
    /// 0...23
    public var hour: Int

    public init(_ name: String, from hour: Int) {
      self.name = name
      self.hour = hour
    }
  }

  /// In the order of their hours; empty when a centre has none.
  public let bands: [Band]

  public init(_ bands: [Band] = []) { self.bands = bands.sorted { $0.hour < $1.hour } }

  public var isEmpty: Bool { bands.isEmpty }

  /// The band of an hour; the last one of a day lasts over midnight. Empty when there are none.
  public func name(ofHour hour: Int) -> String {
    (bands.last { $0.hour <= hour } ?? bands.last)?.name ?? ""
  }
}
