import ReportModel

/// What a derivation gives from the values of its parts: a formula is written only where it shows
/// the cell's own value, so that recalculating changes nothing.
struct DerivedValue {
  var index: CellIndex

  /// nil when a part isn't in the workbook.
  func value(_ derivation: Derivation) -> Cell.Value? {
    switch derivation {
    case .ratio(let a, let b), .share(let a, let b):
      combine(a, b) { $1 == 0 ? nil : $0 / $1 }
    case .difference(let a, let b):
      combine(a, b) { $0 - $1 }
    case .points(let a, let b):
      combine(a, b) { ($0 - $1) * 100 }
    case .growth(let now, let before):
      combine(now, before) { $1 == 0 ? nil : ($0 - $1) / $1 }
    case .sum(let references):
      sum(references)
    case .verdict(let reference, let name, let met, let missed, let none):
      verdict(reference, index.target(name)?.target, met: met, missed: missed, none: none)
    case .target(let name):
      index.target(name).map { .number($0.target.value) }
    case .misses(let values, let bounds, let name):
      misses(values, bounds, index.target(name)?.target)
    case .assessment(let value, let low, let high, let name, let words):
      assessment([value, low, high], index.target(name)?.target, words)
    case .judgement(let value, let low, let high, let name, let words):
      judgement([value, low, high], index.target(name)?.target, words)
    }
  }

  /// Whether a cell's value is what its derivation gives, up to the last digits of a double.
  func agrees(_ cell: Cell.Value, with derived: Cell.Value) -> Bool {
    switch (Self.shown(cell), Self.shown(derived)) {
    case (.number(let a), .number(let b)):
      abs(a - b) <= 1e-9 * max(abs(a), abs(b)) || abs(a - b) <= 1e-12
    case (.text(let a), .text(let b)): a == b
    default: false
    }
  }

  /// No value is the dash that stands for it.
  static func shown(_ value: Cell.Value) -> CachedValue {
    switch value {
    case .number(let number) where number.isFinite: .number(number)
    case .number, .none, .trend, .bullet, .interval: .text(noValue)
    case .text(let text): .text(text)
    }
  }

  private func number(_ place: CellPlace) -> Double? {
    if case .number(let number) = place.cell.value, number.isFinite { number } else { nil }
  }

  private func combine(
    _ first: CellReference, _ second: CellReference, _ body: (Double, Double) -> Double?
  ) -> Cell.Value? {
    guard let a = index.place(first), let b = index.place(second) else { return nil }
    guard let x = number(a), let y = number(b), let result = body(x, y) else {
      return Cell.Value.none
    }
    return .number(result)
  }

  private func sum(_ references: [CellReference]) -> Cell.Value? {
    var numbers: [Double] = []
    for reference in references {
      guard let place = index.place(reference) else { return nil }
      if let number = number(place) { numbers.append(number) }
    }
    return numbers.isEmpty ? Cell.Value.none : .number(numbers.reduce(0, +))
  }

  private func verdict(
    _ reference: CellReference, _ target: NamedTarget?, met: String, missed: String, none: String
  ) -> Cell.Value? {
    guard let place = index.place(reference), let target else { return nil }
    guard let value = number(place) else { return .text(none) }
    return .text(target.isMet(by: value) ? met : missed)
  }

  private func misses(
    _ values: [CellReference], _ bounds: [CellReference], _ target: NamedTarget?
  ) -> Cell.Value? {
    guard let values = index.places(values), let bounds = index.places(bounds), var target,
      values.count == bounds.count
    else { return nil }
    let missed = zip(values, bounds).count { value, bound in
      guard let value = number(value), let bound = number(bound) else { return false }
      target.value = bound
      return !target.isMet(by: value)
    }
    return .number(Double(missed))
  }

  /// - Parameter references: the value and the ends of its interval.
  private func assessment(
    _ references: [CellReference], _ target: NamedTarget?, _ words: AssessmentWords
  ) -> Cell.Value? {
    guard let places = index.places(references), let target else { return nil }
    let numbers = places.compactMap(number)
    guard number(places[0]) != nil else { return .text(words.noValue) }
    guard numbers.count == places.count else { return .text(words.noInterval) }
    let met = numbers.count(where: target.isMet)
    if met == numbers.count { return .text(words.clearlyBetter) }
    return .text(met == 0 ? words.clearlyWorse : words.cannotTell)
  }

  /// - Parameter references: the value and the ends of its interval.
  private func judgement(
    _ references: [CellReference], _ target: NamedTarget?, _ words: JudgementWords
  ) -> Cell.Value? {
    guard let places = index.places(references), let target else { return nil }
    let numbers = places.compactMap(number)
    guard let value = number(places[0]) else { return .text(words.noValue) }
    guard numbers.count == places.count else { return nil }
    return switch numbers.count(where: target.isMet) {
    case numbers.count: .text(words.clearlyMet)
    case 0: .text(words.clearlyMissed)
    default: .text(target.isMet(by: value) ? words.metButOpen : words.missedButOpen)
    }
  }
}

extension NamedTarget {
  /// Whether a value is on the right side of the target, the bound included.
  fileprivate func isMet(by value: Double) -> Bool {
    switch relation {
    case .atMost: value <= self.value
    case .atLeast: value >= self.value
    }
  }
}
