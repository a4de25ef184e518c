import Records

/// What is said of an edition in three sentences.
enum FindingWords {
  static func missed(_ verdicts: String, _ titles: String) -> Words {
    Words("\(verdicts) Missed: \(titles).", "\(verdicts)未达标：\(titles)。")
  }

  static func clearlyWorse(_ values: String) -> Words {
    Words("Clearly worse than the target: \(values).", "明显劣于目标：\(values)。")
  }
  static func clearlyWorseByUnits(_ values: String) -> Words {
    Words(
      "Clearly worse than the target by area, not for sure by notice: \(values).",
      "按区域明显劣于目标、按停电信息条数把握不足：\(values)。")
  }
  static func missedOfFew(_ values: String) -> Words {
    Words("Missed, sample too small to tell: \(values).", "未达标，样本不足以断定：\(values)。")
  }
  static func missedInexactly(_ values: String) -> Words {
    Words(
      "Missed, not clearly by the exact test: \(values).", "未达标，但精确检验不支持“明显”的判断：\(values)。")
  }
  static let nothingClearlyWorse = Words(
    "No indicator is clearly worse than its target.", "没有明显劣于目标的指标。")
  static func value(_ title: String, _ value: String, target: String) -> Words {
    Words("\(title) \(value) (target \(target))", "\(title)\(value)（目标\(target)）")
  }

  /// How many figures lack something, and what the one lacks that lacks the largest share.
  static func lacking(isInspected: Bool, figures: Int, worst: Words, of title: String) -> Words {
    let kind = isInspected ? Words("Uninspected", "未抽检") : Words("Missing data", "数据缺失")
    let counts =
      figures == 1
      ? worst
      : Words(
        "\(figures) indicators, up to \(worst.english)", "\(figures)项指标，最多为\(worst.chinese)")
    return Words(
      "\(kind.english): \(counts.english) (\(title)).",
      "\(kind.chinese)：\(counts.chinese)（\(title)）。")
  }
  static let nothing = Words(
    "The period has no figures: nothing can be judged.", "本期没有数据，无法判定。")
  static let nothingMissing = Words("No data are missing.", "数据无缺失。")
}
