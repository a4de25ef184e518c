import ReportModel

/// Which marks the strips of a page show: its key explains those that are there.
struct StripMarks {
  var hasDiamonds = false
  var hasRings = false
  /// Of values of too few to compare.
  var hasFew = false
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
      } else {
        hasRings = true
      }
      hasTicks = hasTicks || mark.reference != nil
    }
  }
}
