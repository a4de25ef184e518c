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
  static let dayChart = Words("Answered calls by day", "每日接听电话数")
  static let dayDescription = Words(
    "Answered calls by the day of their first leg, test calls left out.",
    "按首段日期统计的接听电话数，剔除测试通话。")

  // MARK: The team as an unnamed spread

  static func spreadCaption(_ team: String) -> Words {
    Words("Own value and the spread of team \(team)", "本人数值与\(team)分布")
  }
  static let own = Words("Own value", "本人")
  static let lowest = Words("Lowest", "最低")
  static let median = Words("Median", "中位数")
  static let highest = Words("Highest", "最高")
  static let agentsWithValue = Words("Agents with a value", "有数值人数")
  static func spreadNote(_ least: Int) -> Words {
    Words(
      "The spread of the team's agents, this one among them, without names. It is shown only where "
        + "at least \(least) others have a value.",
      "班组各客服代表（含本人）的分布，不具名；除本人外有数值者不少于\(least)人时方予列示。")
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
