import Metrics
import Records

extension Named {
  /// That there is no such name.
  func unknown(_ found: String) -> Words {
    switch self {
    case .key: Self.unknownWords(found, "key", "键")
    case .language: Self.unknownWords(found, "language", "语言")
    case .weekday: Self.unknownWords(found, "day of the week", "星期")
    case .metric: Self.unknownWords(found, "KPI", "指标")
    case .kind: Self.unknownWords(found, "kind of record", "记录类型")
    case .delimiter: Self.unknownWords(found, "delimiter", "分隔符")
    case .encoding: Self.unknownWords(found, "encoding", "字符编码")
    case .durationForm: Self.unknownWords(found, "form of a duration", "时长格式")
    case .unlisted: Self.unknownWords(found, "rule", "处理方式")
    case .field(let kind):
      Words("'\(kind)' has no field '\(shown(found))'", "“\(kind)”没有字段“\(shown(found))”")
    case .value(let field):
      Words("'\(field)' has no value '\(shown(found))'", "“\(field)”没有“\(shown(found))”这个值")
    }
  }

  private static func unknownWords(_ found: String, _ english: String, _ chinese: String) -> Words {
    Words("unknown \(english) '\(shown(found))'", "不认识的\(chinese)“\(shown(found))”")
  }

  /// Whether what a message may list is all there is.
  var isShortList: Bool {
    switch self {
    case .key, .language, .weekday, .metric, .kind, .durationForm, .unlisted, .field, .value: true
    // Any ASCII character, and what else iconv knows.
    case .delimiter, .encoding: false
    }
  }
}

extension Expected {
  var words: Words {
    switch self {
    case .mapping: Words("a mapping (key: value)", "映射（键: 值）")  // not words: YAML's own mark
    case .list: Words("a list", "列表")
    case .listOfTexts: Words("a list of texts", "文本列表")
    case .listOfDays:
      Words(
        "a list of days such as [2026-10-01, 2026-10-02]",
        "日期列表（如[2026-10-01, 2026-10-02]）")  // not words: YAML
    case .listOfFields: Words("a list of fields", "字段列表")
    case .listOfTargets(let direction):
      Words(
        "a list such as [{\(direction.bounds.right): ...}]",
        "列表（如[{\(direction.bounds.right): …}]）")
    case .name: Words("a name", "名称")
    case .text: Words("a text", "文本")
    case .column: Words("a column's name or a mapping", "列名或映射")
    case .whole(let range):
      Words(
        "a whole number from \(range.lowerBound) to \(range.upperBound)",
        "介于\(range.lowerBound)和\(range.upperBound)之间的整数")
    case .yesOrNo: Words("true or false", "是（true）或否（false）")
    case .day: Words("a day such as 2026-07-01", "日期（如2026-07-01）")
    case .time: Words("a time such as 2026-07-01 08:00:00", "时间（如2026-07-01 08:00:00）")
    case .monthOrWeek:
      Words("a month such as 2026-01 or a week such as 2026-W01", "月份（如2026-01）或周（如2026-W01）")
    case .hour: Words("a whole hour such as 08:00", "整点时间（如08:00）")
    case .amount(.seconds): Words("a number of seconds from 0 to 86400", "介于0和86400之间的秒数")
    case .amount(.rings): Words("a number of rings from 0 to 1000", "介于0和1000之间的次数")
    case .amount(.share): Words("a share from 0 to 1", "介于0和1之间的比例")
    }
  }
}

extension Found {
  var words: Words {
    switch self {
    case .text(let text): Words("'\(shown(text))'", "“\(shown(text))”")
    case .list: Words("a list", "列表")
    case .mapping: Words("a mapping", "映射")
    case .nothing: Words("nothing", "空")
    }
  }
}

extension TargetTable.Scope {
  var words: Words {
    switch self {
    case .centre: Words("the centre", "中心")
    case .team(let team): Words("team '\(shown(team))'", "班组“\(shown(team))”")
    case .agent(let agent): Words("agent '\(shown(agent))'", "工号“\(shown(agent))”")
    }
  }
}
