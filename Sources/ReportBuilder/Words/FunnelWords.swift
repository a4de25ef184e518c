import Analysis
import Figures
import Metrics
import Records

/// Teams and counties beside each other, without ranks.
enum FunnelWords {
  static func intro(_ whose: Words) -> Words {
    Words(
      "Who differs by more than chance and the usual differences between \(whose.english.lowercased()) explain. No "
        + "ranking: inside the limits an order says nothing.",
      "超出偶然波动及\(whose.chinese)间正常差异者方予指出；界限之内的先后没有意义，不排名。")
  }
  /// Where too few are compared for anybody to stand out.
  static func introOfFew(_ whose: Words) -> Words {
    let intro = intro(whose)
    let least = Funnel.leastForFirmDispersion
    return Words(
      "\(intro.english) Where fewer than \(least) are compared, one that stands out widens these limits itself, "
        + "so that hardly any can lie outside: nobody outside is then no proof that all are alike.",
      "\(intro.chinese)参与比较的不足\(least)个时，突出者自身会放宽界限，极少有超出界限的："
        + "此时无人超出，不等于彼此没有差异。")
  }
  static func caption(_ whose: Words) -> Words {
    Words("\(whose.english) against the whole", "\(whose.chinese)与总体比较")
  }
  static let whole = Words("All compared", "参与比较总体")
  static let compared = Words("Compared", "参与比较数")
  static let beyondInner = Words("Beyond the 95% limits only", "仅超出95%界限")
  static let beyondOuter = Words("Beyond the 99.8% limits", "超出99.8%界限")
  static let byChance = Words("Beyond 95% by chance", "偶然超出95%的个数")
  static let phi = Words("Differ more than chance by (φ)", "差异为偶然的倍数（φ）")
  static let tooSmall = Words("Too few units", "基数不足")
  static let nobody = Words("none", "无")
  static let note = Words(
    "Compared: those with at least \(MinimumUnits.measured) units of what is measured, "
      + "\(MinimumUnits.inspected) of what is inspected. Limits are exact binomial for shares and "
      + "normal for means, widened where the compared differ more than chance explains (φ above 1, the outer "
      + "tenths drawn in; Spiegelhalter 2005). From fewer than \(Funnel.leastForFirmDispersion) φ is rough.",
    "参与比较：按通话计量的指标基数不少于\(MinimumUnits.measured)，抽检指标不少于\(MinimumUnits.inspected)。"
      + "比率用精确二项界限，均值用正态界限；差异大于偶然（φ大于1，首尾各十分之一收缩，Spiegelhalter 2005）时放宽；"
      + "不足\(Funnel.leastForFirmDispersion)个时φ只是粗略估计。")
  /// Indicators that are in no funnel.
  ///
  /// - Parameter whose: who would be compared, as `Teams`, `班组`.
  static func leftOut(_ titles: String, whose: Words, least: Int) -> Words {
    Words(
      "Not compared, because fewer than \(least) \(whose.english.lowercased()) have enough units: \(titles).",
      "因基数足够的\(whose.chinese)不足\(least)个而未作比较：\(titles)。")
  }
  /// What the centre itself has set for a KPI, and why.
  static func chosenMinimum(_ title: String, _ choice: MinimumUnits.Choice) -> Words {
    Words(
      "\(title): at least \(choice.units), as the centre has set (\(choice.reason)).",
      "\(title)：本中心定为不少于\(choice.units)（\(choice.reason)）。")
  }

  static func nobodyOutside(_ title: String, _ whose: Words) -> Words {
    Words(
      "\(title): none of the \(whose.english.lowercased()) lies outside",
      "\(title)：各\(whose.chinese)均未超出界限")
  }
  static func description(_ unit: String, _ base: Words) -> Words {
    Words(
      "\(unit) against \(base.english.lowercased()); limits of 95% (dotted) and 99.8% (line)",
      "\(unit)；横轴为\(base.chinese)；95%界限（点线）、99.8%界限（实线）")
  }
  /// Who lies outside, and which way, as it stands at the point.
  static func named(_ name: String, isBetter: Bool) -> Words {
    let which = isBetter ? better : worse
    return Words("\(name), \(which.english)", "\(name)，\(which.chinese)")
  }
  /// What the axis across counts.
  static func units(_ metric: Metric, by scope: Scope) -> Words {
    switch (metric.subject, FigureMaker.basis(of: scope)) {
    case (.calls, .agent): Words("Answered legs", "接听通话段数")
    case (.calls, .county): Words("Answered calls", "接听电话数")
    case (.notices, _): Words("Outage areas inspected", "抽检停电区域数")
    default: Words("Tickets inspected", "抽检工单数")
    }
  }
  static let mean = Words("all", "总体")
  static func limits(_ title: String, _ whose: Words) -> Words {
    Words(
      "\(title), \(whose.english.lowercased()): limits by size", "\(title)，\(whose.chinese)：各基数的界限")
  }
  /// Of a sheet that holds the limits.
  static func limitsTab(_ title: String, _ whose: Words) -> Words {
    Words("\(whose.english) limits \(title)", "\(whose.chinese)界限\(title)")
  }
  static let lower = Words("95% lower", "95%下限")
  static let upper = Words("95% upper", "95%上限")
  static let lowerOuter = Words("99.8% lower", "99.8%下限")
  static let upperOuter = Words("99.8% upper", "99.8%上限")

  // MARK: Like with like

  /// Of a list that a page shows a part of: what is left out, and by which rule.
  static func cut(_ cut: LikenessCut) -> Words {
    let sides = [
      (cut.worse, Words("worse", "较差")), (cut.better, Words("better", "较好")),
      (cut.untold, Words("that cannot be told", "无法判定")),
    ]
    func list(_ count: (LikenessCut.Side) -> Int) -> Words {
      let parts = sides.map { (UnitWords.number(count($0.0)), $0.1) }.filter { $0.0 != "0" }
      return Words(
        parts.map { "\($0.0) \($0.1.english)" }.joined(separator: ", "),
        parts.map { "\($0.1.chinese)\($0.0)项" }.joined(separator: "、"))
    }
    let (shown, left) = (list(\.shown), list(\.left))
    return Words(
      "The page lists \(shown.english) and leaves out \(left.english); the workbook lists all. What differs stands by "
        + "the end of its 95% interval nearer to 0, in units of the indicator's target (of the team's value where there "
        + "is none), the farthest first; sentences that name three name those. That is no ranking: whose intervals "
        + "overlap may stand either way.",
      "网页列示\(shown.chinese)，未列\(left.chinese)；工作簿列示全部。有差异者按95%区间较近一端离0的远近列示，以指标目标值为单位"
        + "（无目标的以本班组数值为单位），远者在前，文字中只点出三个时亦同。这不是名次：区间相互重叠者先后没有意义。")
  }

  static let likeTab = Words("Like with like", "同业务队列比较")
  static let likeCaption = Words("Teams beside the same queues elsewhere", "各班组与相同业务队列的其他班组比较")
  static let value = Words("Value", "本班组")
  static let expected = Words("Same queues elsewhere", "相同业务队列其他班组")
  static let difference = Words("Difference", "差异")
  static let says = Words("Says", "判断")
  /// Whose units come in clusters.
  static func clusters(_ titles: String) -> Words {
    Words(
      "\(titles): limits are wider by how alike the areas of one notice are.",
      "\(titles)的界限另按同一条信息各区域的相近程度放宽。")
  }
  static let cannotTell = Words("cannot tell", "无法判定")
  static let better = Words("better", "较好")
  static let worse = Words("worse", "较差")
  static func likeNote(_ count: Int, _ chance: String) -> Words {
    Words(
      "Expected: what the other teams' figures in the same queues make of the team's own mix of "
        + "queues; shift and tenure are not taken into account. Of these "
        + "\(count) differences chance alone would mark \(chance). The funnel above allows for how much "
        + "the teams usually differ, this table for chance alone, within the same queues and with 95% intervals: "
        + "who is marked here may lie inside there.",
      "相同业务队列其他班组：按其他班组各业务队列水平和本班组业务队列构成计算，不计班次和工龄。即使并无差异，\(count)项中平均也会有约\(chance)项被标出。"
        + "上方漏斗图已计入班组间的正常差异，本表只计偶然波动、只比相同业务队列并用95%区间，故此处标出者在漏斗图中可能位于界限之内。")
  }
}
