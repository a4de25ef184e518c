import Figures
import Records

/// What units must share to be compared: the queue, the time band, the kind of day and the agent's
/// tenure; figures that are not of calls only the tenure.
struct LikeStratum: Hashable, Comparable, Sendable {
  var isNewcomer: Bool
  /// Empty for other than calls.
  var queue: String
  /// Empty where there are no bands.
  var shift = ""
  /// On a day that was set apart, as of a storm.
  var isExceptional: Bool

  static func < (left: LikeStratum, right: LikeStratum) -> Bool {
    if left.queue != right.queue {
      return left.queue.utf8.lexicographicallyPrecedes(right.queue.utf8)
    }
    if left.shift != right.shift {
      return left.shift.utf8.lexicographicallyPrecedes(right.shift.utf8)
    }
    if left.isExceptional != right.isExceptional { return right.isExceptional }
    return !left.isNewcomer && right.isNewcomer
  }
}
