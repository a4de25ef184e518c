import ReportModel

/// A sentence as it is written down, with `\(strong: …)` where it is stressed.
struct Spoken: Hashable, Sendable {
  private(set) var runs: [Phrase.Run] = []

  var phrase: Phrase { Phrase(runs) }

  private mutating func append(_ text: String, isStrong: Bool) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.isStrong == isStrong {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Phrase.Run(text, isStrong: isStrong))
    }
  }

  mutating func append(_ other: Spoken) {
    for run in other.runs { append(run.text, isStrong: run.isStrong) }
  }
}

extension Spoken: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { append(text, isStrong: false) }

  init(stringInterpolation: Interpolation) { self = stringInterpolation.spoken }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var spoken = Spoken()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { spoken.append(text, isStrong: false) }

    mutating func appendInterpolation(_ text: String) { spoken.append(text, isStrong: false) }

    mutating func appendInterpolation(_ number: Int) {
      spoken.append(UnitWords.number(number), isStrong: false)
    }

    mutating func appendInterpolation(strong text: String) { spoken.append(text, isStrong: true) }

    mutating func appendInterpolation(_ other: Spoken) { spoken.append(other) }

    /// Several in one list.
    mutating func appendInterpolation(_ items: [Spoken], by separator: String) {
      for (place, item) in items.enumerated() {
        if place > 0 { spoken.append(separator, isStrong: false) }
        spoken.append(item)
      }
    }
  }
}
