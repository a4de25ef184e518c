import Analysis
import Figures
import Metrics
import Records

/// What a figure divides by, each base under its own name: calls that were answered are not those whose rings were
/// recorded, nor legs, nor what was inspected.
enum BaseWords {
  /// `2,481 answered calls`; where some lack what is needed `2,421 answered calls with ring count recorded`; of what is
  /// inspected `134 tickets inspected`, of a share by field with its fields.
  static func name(_ figure: Figure) -> Words {
    let metric = figure.metric
    guard metric.isInspected else { return calls(figure) }
    let units = CountWords.counted(Int(figure.units), metric.subject, by: figure.scope)
    let fields = Int(figure.denominator)
    return metric.isByField
      ? Words(
        "\(units.english) inspected (\(UnitWords.counted(fields, "field", "fields")))",
        "抽检\(units.chinese)（\(UnitWords.number(fields))个字段）")
      : Words("\(units.english) inspected", "抽检\(units.chinese)")
  }

  /// The same with those that pass: `2,302 of 2,481 answered calls`, `129 of 134 inspected`.
  static func counts(_ figure: Figure) -> Words {
    let metric = figure.metric
    guard metric.isShare else { return name(figure) }
    let base = name(figure)
    let passing = UnitWords.number(Int(figure.numerator))
    guard metric.isInspected else {
      let unit = CountWords.name(metric.subject, by: figure.scope).chinese
      return Words("\(passing) of \(base.english)", "\(base.chinese)中\(passing)\(unit)")
    }
    let number = UnitWords.number(Int(figure.units))
    let units = CountWords.counted(Int(figure.units), metric.subject, by: figure.scope)
    guard metric.isByField else {
      return Words("\(passing) of \(number) inspected", "抽检\(units.chinese)，正确\(passing)")
    }
    let all = UnitWords.number(Int(figure.denominator))
    return Words(
      "\(passing) of \(all) fields of \(number) inspected",
      "抽检\(units.chinese)，\(all)个字段中\(passing)个正确")
  }

  private static func calls(_ figure: Figure) -> Words {
    let count = Int(figure.units)
    let isLeg = FigureMaker.basis(of: figure.scope) == .agent
    let number = CountWords.counted(count, figure.metric.subject, by: figure.scope).chinese
    let all =
      isLeg
      ? Words(UnitWords.counted(count, "answered leg", "answered legs"), "接听通话\(number)")
      : Words(UnitWords.counted(count, "answered call", "answered calls"), "接听电话\(number)")
    guard figure.missing > 0, let needed = figure.metric.recordNeeded else { return all }
    return Words("\(all.english) \(needed.english)", "\(needed.chinese)\(all.chinese)")
  }
}

extension Metric {
  /// What units must have a record of to count, as what is said of them: `with ring count or ring time recorded`; nil where
  /// that is nothing.
  fileprivate var recordNeeded: Words? {
    let measures: [Measure]
    switch formula {
    case .mean(let measure): measures = [measure]
    case .fieldShare: return nil
    case .share(.yes(let one), .isRecorded(let other)) where one == other:
      return Words(
        "known to be \(one.title.english.lowercased()) or not", "已知是否\(one.title.chinese)的")
    case .share(_, let judged): measures = judged.recordedMeasures
    }
    guard !measures.isEmpty else { return nil }
    func names(_ title: (Measure) -> String, _ bracket: Character) -> [String] {
      // Without the unit.
      measures.map { title($0).prefix { $0 != bracket }.trimmingSpaces }
    }
    return Words(
      "with \(names({ $0.title.english.lowercased() }, "(").joined(separator: " or ")) recorded",
      "有\(names({ $0.title.chinese }, "（").joined(separator: "或"))记录的")
  }
}

extension Filter {
  /// The measures of which a record is asked.
  fileprivate var recordedMeasures: [Measure] {
    switch self {
    case .isRecorded(let measure): [measure]
    case .and(let left, let right), .or(let left, let right):
      left.recordedMeasures + right.recordedMeasures
    case .all, .yes, .atMost, .equals, .anyOf, .not: []
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
