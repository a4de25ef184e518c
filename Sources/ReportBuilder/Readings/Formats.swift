package import Metrics
package import Records
package import ReportModel

/// How the numbers of each unit look: the one place that says so.
package struct Formats {
  package var language: Language

  package init(language: Language) { self.language = language }

  /// Shares as percent with 2 decimals, seconds with 1, rings with 2, each with its unit.
  package func value(_ unit: MetricUnit) -> NumberFormat {
    var format = bare(unit)
    format.suffix = UnitWords.suffix(unit)[language]
    return format
  }

  /// The same without the unit, for columns that say it in their head.
  func bare(_ unit: MetricUnit) -> NumberFormat {
    switch unit {
    case .seconds: NumberFormat(decimals: 1)
    case .rings: NumberFormat(decimals: 2)
    case .share: .percent
    }
  }

  /// A value beside its target: with one more decimal, or as many as it takes, where rounding would
  /// show a missed target as met or the reverse.
  package func value(_ unit: MetricUnit, _ value: Double?, against target: Target?) -> NumberFormat
  {
    let plain = self.value(unit)
    guard let value, let target else { return plain }
    // Rounding can't lead from one side of a target to the other where it is far away.
    if (value - target.bound).magnitude > plain.step { return plain }
    for decimals in plain.decimals...(plain.decimals + 8) {
      let format = plain.with(decimals: decimals)
      if shownTarget(target, unit).isMet(by: format.shownNumber(value)) == target.isMet(by: value) {
        return format
      }
    }
    return plain
  }

  private func shownTarget(_ target: Target, _ unit: MetricUnit) -> Target {
    let bound = self.target(target, unit).shownNumber(target.bound)
    return switch target {
    case .atMost: .atMost(bound)
    case .atLeast: .atLeast(bound)
    }
  }

  /// A target with no more decimals than it needs: 150 s, 99%, 97.5%.
  func target(_ target: Target, _ unit: MetricUnit) -> NumberFormat {
    let format = value(unit)
    return format.with(decimals: format.decimals(showing: target.bound, limit: 12))
  }

  /// `≤150 s`, in the value's decimals where those had to be raised.
  func targetText(_ target: Target, _ unit: MetricUnit, beside value: NumberFormat) -> String {
    var format = self.target(target, unit)
    if value.decimals > self.value(unit).decimals {
      format.decimals = max(format.decimals, value.decimals)
    }
    return relation(target) + format.text(target.bound)
  }

  package func targetText(_ target: Target, _ unit: MetricUnit) -> String {
    targetText(target, unit, beside: value(unit))
  }

  func relation(_ target: Target) -> String {
    switch target {
    case .atMost: "≤"
    case .atLeast: "≥"
    }
  }

  /// A difference of two values as a workbook holds it: of shares as a fraction.
  func difference(_ unit: MetricUnit) -> NumberFormat {
    var format = value(unit)
    format.isSigned = true
    return format
  }

  /// A difference as a page shows it: of shares in percentage points, hence times 100.
  func shownDifference(_ difference: Double?, _ unit: MetricUnit) -> Cell {
    var format = self.difference(unit)
    guard unit == .share else { return .number(difference, format) }
    format.isPercent = false
    format.suffix = UnitWords.points[language]
    return .number(difference.map { $0 * 100 }, format)
  }

  /// The same with how it follows from the two cells.
  func shownDifference(
    _ difference: Double?, _ unit: MetricUnit, of first: CellReference, minus second: CellReference
  ) -> Cell {
    var cell = shownDifference(difference, unit)
    cell.derivation = unit == .share ? .points(first, second) : .difference(first, second)
    return cell
  }

  /// The same without the words for percentage points, for columns too narrow for them; a note says them.
  func bareDifference(_ difference: Cell) -> Cell {
    var cell = difference
    if cell.format.suffix == UnitWords.points[language] { cell.format.suffix = "" }
    return cell
  }

  /// `156.4–158.6 s`, `98.41–99.18%`.
  package func range(_ low: Double, _ high: Double, _ format: NumberFormat) -> String {
    var bare = format
    bare.suffix = ""
    let first = bare.text(low)
    return (first.last == "%" ? String(first.dropLast()) : first) + "–" + format.text(high)
  }
}

extension NumberFormat {
  /// With as many decimals as it takes for a number that is not 0 not to look like 0.
  func showing(_ number: Double) -> NumberFormat {
    var format = self
    while number != 0, format.decimals < 9, format.text(number) == format.text(0) {
      format.decimals += 1
    }
    return format
  }
}
