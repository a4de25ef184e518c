import Records

/// Tables that set teams, counties, agents or days side by side.
enum ComparisonWords {
  static let teams = Words("Teams", "班组")
  static let counties = Words("Counties", "县公司")
  static let agents = Words("Agents", "客服代表")
  static let team = Words("Team", "班组")
  static let county = Words("County", "县公司")
  static let agent = Words("Agent", "客服代表")
  static let day = Words("Day", "日期")
  static func caption(_ whose: String, _ subject: String) -> Words {
    Words("\(whose): \(subject.lowercased())", "\(whose)：\(subject)")
  }
  static func units(_ title: String, _ name: Words) -> Words {
    Words("\(title): n (\(name.english))", "\(title)：基数（\(name.chinese)）")
  }
  static let wholeCentre = Words("Centre", "全中心")
  static func wholeTeam(_ name: String) -> Words { Words("Team \(name)", "\(name)合计") }
  static let withoutTeam = Words("Not on the roster", "不在名册")
  static let withoutCounty = Words("No county", "未填写县公司")

  static let order = Words("Sorted by name; no ranking.", "按名称排列，不排名。")
  static let legs = Words(
    "Teams and agents count each answered leg of a call, the centre and counties each call once "
      + "however often it was handed on: the sums differ.",
    "班组和客服代表按通话段计，全中心和县公司每通来电只计一次，不论转接几次，故合计不等。")
  static let countyCalls = Words(
    "A call counts for the county of its first leg.", "每通来电计入首段所属县公司。")
  static let smallSample = Words(
    "Grey values: fewer than 20 inspected, a small sample, for information only.",
    "灰色数值：抽检基数不足20，样本不足，仅供参考。")

  static let dayCaption = Words("Telephone, day by day", "话务按日统计")
  static let answered = Words("Answered calls", "接听电话数")
  /// Where too few days have calls for a finding.
  static let dayChart = Words("Answered calls by day", "每日接听电话数")
  /// - Parameter times: how many times the day in the middle.
  static func dayPeak(_ day: String, _ count: String, times: String) -> Words {
    Words(
      "Most calls were answered on \(day): \(count), \(times) times the median day",
      "\(day)接听最多，为\(count)通，是各日中位数的\(times)倍")
  }
  static func dayRange(_ low: String, _ high: String, times: String) -> Words {
    Words(
      "From \(low) to \(high) calls were answered a day; no day has \(times) times the median",
      "每日接听\(low)通至\(high)通，没有一天达到中位数的\(times)倍")
  }
  static let dayDescription = Words(
    "Answered calls by the day of their first leg, test calls left out.",
    "按首段日期统计的接听电话数，剔除测试通话。")

  // MARK: The team as an unnamed spread

  static func spreadCaption(_ team: String) -> Words {
    Words("Own value and the spread of others of team \(team)", "本人数值与\(team)其他人员分布")
  }
  static let own = Words("Own value", "本人")
  static let lowest = Words("Lowest quarter", "最低四分之一平均")
  static let middle = Words("Middle", "居中平均")
  static let highest = Words("Highest quarter", "最高四分之一平均")
  static let othersWithValue = Words("Others with a value", "其他有数值人数")
  static func spreadNote(_ least: Int) -> Words {
    Words(
      "Means of others of the team, each of several, so that none is one colleague's figure: of the quarter with the lowest "
        + "values and of that with the highest, at least two agents each, and of the two in the middle, three of an odd number. "
        + "Shown only where at least \(least) others have a value.",
      "均为班组其他人员中数人的平均值，不反映任何一人的数值：最低、最高各取四分之一（至少两人），居中取两人，"
        + "人数为奇数时取三人。除本人外有数值者不少于\(least)人时方予列示。")
  }
  static func noSpread(_ least: Int) -> Words {
    Words(
      "No spread of the team is shown: in no indicator do at least \(least) others of it have a "
        + "value.",
      "不列示班组分布：各项指标除本人外有数值的客服代表均不足\(least)人。")
  }
  static let noTeam = Words(
    "No spread of a team is shown: the roster has no row for this agent in the period.",
    "不列示班组分布：名册中无该客服代表本期记录。")
}
