import ScorelineKit

extension UsageFault {
  /// What is wrong and what to do, in every language: the only place that words it.
  var words: Words {
    switch self {
    case .unknownCommand(let name, let known):
      let near = Nearest.suggestion(for: name, among: known)
      return Words(
        "there is no command '\(name)'; \(near.english)", "没有命令“\(name)”，\(near.chinese)")
    case .unknownOption(let name, let known):
      let near = Nearest.name(to: name, among: known).map {
        Words("; did you mean '\($0)'?", "，是否想写“\($0)”？")
      }
      return Words(
        "unknown option '\(name)'\(near?.english ?? "")", "不认识的选项“\(name)”\(near?.chinese ?? "")")
    case .optionBeforeCommand(let name, let command):
      return Words(
        "'\(name)' stands before the command; write it after '\(command)'",
        "“\(name)”写在了命令之前；请写在“\(command)”之后")
    case .missingValue(let option):
      return Words(
        "'\(option)' lacks its value; write it after the option", "“\(option)”缺少值；请把值写在选项之后")
    case .valueLikeOption(let value, let option):
      return Words(
        "'\(value)' behind '\(option)' begins like an option; write \(option)=\(value) if it is the value",
        "“\(option)”之后的“\(value)”与选项相似；若确为其值，请写成\(option)=\(value)")
    case .valueNotTaken(let option, let value):
      return Words(
        "'\(option)' takes no value, but '\(value)' was given; write '\(option)' alone",
        "“\(option)”不带值，却给了“\(value)”；只写“\(option)”即可")
    case .unexpected(let values):
      return Words(
        "unexpected: \(Self.quoted(values).english); leave it out, or put a value with spaces in quotes",
        "多余的参数：\(Self.quoted(values).chinese)；请去掉，含空格的值请加引号")
    case .missingArgument(let name):
      return Words("'\(name)' is missing; add it", "缺少“\(name)”；请补上")
    case .badValue(let value, let option, let allowed, let help) where allowed.isEmpty:
      return Words(
        "'\(value)' is no value of '\(option)'. \(help)", "“\(option)”不能取“\(value)”。\(help)")
    case .badValue(let value, let option, let allowed, _):
      let near = Nearest.suggestion(for: value, among: allowed)
      return Words(
        "'\(value)' is no value of '\(option)'; \(near.english)",
        "“\(option)”不能取“\(value)”，\(near.chinese)")
    case .said(let text): return Words(text, text)

    case .noPeriod(mayBeDays: true):
      return Words(
        "name one period: --week 2026-W43, --month 2026-10, or --from 2026-10-01 --to 2026-10-07",
        "请指定一个期间：--week 2026-W43、--month 2026-10，或--from 2026-10-01 --to 2026-10-07")
    case .noPeriod(mayBeDays: false):
      return Words(
        "name one period: --week 2026-W43 or --month 2026-10",
        "请指定一个期间：--week 2026-W43或--month 2026-10")
    case .noWeek(let text):
      return Words(
        "there is no week '\(text)'; write it as 2026-W43", "没有“\(text)”这一周；请写成2026-W43的形式")
    case .noMonth(let text):
      return Words(
        "there is no month '\(text)'; write it as 2026-10", "没有“\(text)”这个月；请写成2026-10的形式")
    case .noDay(let text):
      return Words(
        "there is no day '\(text)'; write it as 2026-10-01", "没有“\(text)”这一天；请写成2026-10-01的形式")
    case .noSuchWeek(let text):
      return Words(
        "there is no week '\(text)' when weeks begin on the configured day; take the week before or"
          + " after",
        "按配置的每周起始日，没有“\(text)”这一周；请改用前一周或后一周")
    case .endsBeforeItBegins(let from, let to):
      return Words(
        "the period ends (\(to)) before it begins (\(from)); swap the two",
        "期间的止日（\(to)）早于起日（\(from)）；请对调")
    case .severalKeys:
      return Words(
        "name at most one of --agent, --team, --county and --day",
        "--agent、--team、--county和--day最多指定一个")
    case .outOfRange(let option, let from, let to?):
      return Words(
        "\(option) takes a number from \(from) to \(to)", "\(option)的取值为\(from)至\(to)")
    case .outOfRange(let option, let from, nil):
      return Words("\(option) takes a number of \(from) or more", "\(option)的取值不小于\(from)")
    case .noNote:
      return Words(
        "write a note as --agent ID --week 2026-W43 TEXT, or give --list or --remove ID alone",
        "请按--agent <工号> --week 2026-W43 <内容>的形式登记，或单独使用--list或--remove <编号>")
    case .unknownKPI(let id, let known):
      let near = Nearest.suggestion(for: id, among: known)
      return Words("there is no KPI '\(id)'; \(near.english)", "没有指标“\(id)”，\(near.chinese)")
    case .unknownKind(let name, let known):
      let near = Nearest.suggestion(for: name, among: known)
      return Words(
        "there is no kind of record '\(name)'; \(near.english)", "没有记录种类“\(name)”，\(near.chinese)")
    case .notPurgeable(let name, let known):
      return Words(
        "'\(name)' can't be purged; the kinds are \(known.joined(separator: ", "))",
        "“\(name)”不能清除；可清除的种类：\(known.joined(separator: "、"))")
    case .confirmationNeeded:
      return Words(
        "nothing was purged: a purge can't be undone; add --yes, or --dry-run to see the counts",
        "未清除任何内容：清除无法撤销；请加--yes确认，或用--dry-run查看数量")
    }
  }

  private static func quoted(_ values: [String]) -> Words {
    Words(
      values.map { "'\($0)'" }.joined(separator: ", "), values.map { "“\($0)”" }.joined())
  }
}
