import ReportModel

/// Which marks the strips of a page show: its key explains those that are there.
struct StripMarks: Equatable {
  var hasDiamonds = false
  var hasRings = false
  /// Of values of too few to compare.
  var hasFew = false
  /// Whether some of these have nothing to compare with.
  var hasUnlike = false
  /// What a value is compared with.
  var hasTicks = false

  var isEmpty: Bool { !hasDiamonds && !hasRings && !hasFew }
}

extension StripMarks {
  /// - Parameter drawn: what cells hold.
  init(_ drawn: [Cell.Value]) {
    for case .interval(let mark) in drawn {
      if mark.kind != nil {
        hasDiamonds = true
      } else if mark.isOfTooFew {
        hasFew = true
        hasUnlike = hasUnlike || mark.reference == nil
      } else {
        hasRings = true
      }
      hasTicks = hasTicks || mark.reference != nil
    }
  }
}
