import Records

/// Links from one page to another.
enum NavigationWords {
  static let edition = Words("This edition", "本期目录")
  static func previous(_ period: Words) -> Words {
    Words("Previous: \(period.english)", "上一期：\(period.chinese)")
  }
  static func ownCard(_ agent: String) -> Words {
    Words("Own card of \(agent)", "工号\(agent)的个人指标卡")
  }
}
