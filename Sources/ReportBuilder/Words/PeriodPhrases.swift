import Records

/// What a period is called in a sentence.
enum PeriodPhrases {
  static func this(_ kind: Period.Kind) -> Words {
    switch kind {
    case .week: Words("this week", "本周")
    case .month: Words("this month", "本月")
    case .days: Words("this period", "本期")
    }
  }

  /// The period's name in a title: "week 43 of 2026".
  static func name(_ period: Period) -> Words {
    switch period.kind {
    case .week(let year, let number):
      Words("week \(number) of \(year)", "\(year)年第\(number)周")
    case .month(let month):
      Words(
        "\(TitleWords.monthNames[month.month - 1]) \(month.year)",
        "\(month.year)年\(month.month)月")
    case .days: Words("\(period.first) to \(period.last)", "\(period.first)至\(period.last)")
    }
  }

  /// "the 12 weeks before".
  static func before(_ count: Int, _ kind: Period.Kind) -> Words {
    let number = UnitWords.number(count)
    return switch kind {
    case .week: Words("the \(count == 1 ? "week" : "\(number) weeks") before", "此前\(number)周")
    case .month:
      Words("the \(count == 1 ? "month" : "\(number) months") before", "此前\(number)个月")
    case .days: Words("the \(count == 1 ? "period" : "\(number) periods") before", "此前\(number)期")
    }
  }

  /// "the last 3 weeks together".
  static func last(_ count: Int, _ kind: Period.Kind) -> Words {
    let number = UnitWords.number(count)
    return switch kind {
    case .week: Words("the last \(number) weeks together", "近\(number)周合计")
    case .month: Words("the last \(number) months together", "近\(number)个月合计")
    case .days: Words("the last \(number) periods together", "近\(number)期合计")
    }
  }

  /// "this week (ordinary days)".
  static func ordinaryDays(of window: Words) -> Words {
    Words("\(window.english) (ordinary days)", "\(window.chinese)（平常日）")
  }

  /// "a week".
  static func each(_ kind: Period.Kind) -> Words {
    switch kind {
    case .week: Words("a week", "每周")
    case .month: Words("a month", "每月")
    case .days: Words("a period", "每期")
    }
  }

  /// "12 weeks".
  static func run(_ count: Int, _ kind: Period.Kind) -> Words {
    let number = UnitWords.number(count)
    return switch kind {
    case .week: Words(UnitWords.counted(count, "week", "weeks"), "\(number)周")
    case .month: Words(UnitWords.counted(count, "month", "months"), "\(number)个月")
    case .days: Words(UnitWords.counted(count, "period", "periods"), "\(number)期")
    }
  }
}
