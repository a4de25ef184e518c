import Metrics
import Records

extension Problem {
  /// What is wrong and what to do, in every language: the only place that words it.
  var words: Words {
    switch self {
    case .tooLong(let bytes, let limit):
      Words(
        "the file has \(bytes) bytes, a configuration at most \(limit)",
        "文件有\(bytes)字节，配置文件不得超过\(limit)字节")
    case .notUTF8:
      Words("not UTF-8 from here on; save the file as UTF-8", "从此处起不是UTF-8编码，请将文件另存为UTF-8")
    case .controlCharacter(let code):
      Words("control character \(hex(code)); remove it", "控制字符\(hex(code))，请删除")
    case .tooDeep: Words("nested too deep for a configuration", "嵌套层次过深")
    case .tooManyAliases(let limit):
      Words(
        "more than \(limit) aliases (*name); write the values out",
        "别名（*名称）超过\(limit)个，请直接写出内容")
    case .syntax(let text):
      syntaxWords[text] ?? Words("not YAML: \(text)", "不符合YAML语法：\(text)")
    case .undefinedAlias:
      Words(
        "'*' begins an alias, which is not defined; put a text that begins with it in quotes",
        "“*”开头表示别名，但没有这个别名；以“*”开头的文本请加引号")
    case .cannotBegin("\t"): Words("a tab; indent with spaces", "此处是制表符，请用空格缩进")
    case .cannotBegin(let text):
      Words(
        "no value begins with '\(shown(text))'; put the text in quotes",
        "值不能以“\(shown(text))”开头，请给文本加引号")
    case .severalDocuments:
      Words("a second document; the file holds only one", "出现第二个文档，配置文件只能有一个")

    case .duplicateKey(let key):
      Words(
        "'\(shown(key))' stands here and again below; keep one",
        "“\(shown(key))”在此处与下文重复出现，请只保留一个")
    case .missingKey(let key): Words("'\(key)' is missing here", "此处缺少“\(key)”")
    case .together(let one, let other):
      Words("'\(other)' beside '\(one)'; keep one of the two", "“\(other)”与“\(one)”不能同时使用，请只保留一个")
    case .onlyWith(let key, let partner):
      Words("'\(key)' means nothing without '\(partner)'", "没有“\(partner)”时“\(key)”不起作用")
    case .unknown(let named, let found, let allowed):
      Words(
        named.unknown(found).english + "; "
          + Nearest.suggestion(for: found, among: allowed, isWhole: named.isShortList).english,
        named.unknown(found).chinese + "，"
          + Nearest.suggestion(for: found, among: allowed, isWhole: named.isShortList).chinese)

    case .expected(let expected, let found):
      Words(
        "\(found.words.english) where \(expected.words.english) is expected",
        "此处应为\(expected.words.chinese)，却是\(found.words.chinese)")
    case .amountForm(let found, let unit, let right):
      Words(
        "'\(shown(found))' is not \(Expected.amount(unit).words.english); write \(right)",
        "“\(shown(found))”不是\(Expected.amount(unit).words.chinese)，请写\(right)")
    case .wrongDirection(let metric, let found, "at_most"):
      Words(
        "'\(found)' for '\(metric)', where less is better; write 'at_most'",
        "“\(metric)”越低越好，不能用“\(found)”，请写“at_most”")
    case .wrongDirection(let metric, let found, let right):
      Words(
        "'\(found)' for '\(metric)', where more is better; write '\(right)'",
        "“\(metric)”越高越好，不能用“\(found)”，请写“\(right)”")
    case .sameHour(let name):
      Words(
        "'\(shown(name))' begins on the hour of another shift; give each its own",
        "“\(shown(name))”与另一班次的开始时间相同；请分别设置")
    case .sameDay(let day):
      Words("\(day) stands in the list twice; keep one", "\(day)在列表中重复，请只保留一个")
    case .holidayAndWorkday(let day):
      Words("\(day) is among the holidays as well; keep one", "\(day)同时列为节假日，请只保留一处")
    case .makeupOnWorkday(let day):
      Words(
        "\(day) is no Saturday or Sunday, on which alone working days are made up",
        "\(day)不是周六、周日，不属于调休上班日")
    case .sameTarget(let scope, let from, let line):
      Words(
        "a second target for \(scope.words.english)\(from.map { " from \($0) on" } ?? "");"
          + " the first is in line \(line)",
        "\(scope.words.chinese)\(from.map { "自\($0)起" } ?? "")的目标值重复，前一个在第\(line)行")

    case .patternWithFolder(let found):
      Words(
        "'\(shown(found))' names a folder; give the pattern of the file's name only",
        "“\(shown(found))”含有目录，请只写文件名的模式")
    case .dateForm(let found):
      Words(
        "'\(shown(found))' is not the form of a date; write one such as 'YYYY-MM-DD HH:MM:SS'"
          + " or 'YYMMDD H:MM:SS'",
        "“\(shown(found))”不是日期格式，请写成“YYYY-MM-DD HH:MM:SS”或“YYMMDD H:MM:SS”之类")
    case .formWithoutNeed(let field):
      Words(
        "'\(field)' is neither a time nor a duration and has no form",
        "“\(field)”既不是时间也不是时长，不能写“form”")
    case .alsoAbsent(let field):
      Words("'\(field)' stands in 'absent' too; keep one", "“\(field)”也列在“absent”中，请只保留一处")
    case .cannotBeAbsent(let field):
      Words(
        "'\(field)' can't be absent: every row would be rejected",
        "“\(field)”不能缺少，否则每一行都会被拒收")
    case .missingSource:
      Words("'column', 'join' or 'constant' is missing here", "此处缺少“column”、“join”或“constant”")
    case .unlistedMissing:
      Words(
        "'values' needs 'unlisted': reject, keep or {value: ...}",
        "“values”须配“unlisted”：reject、keep或{value: …}")
    }
  }
}

/// A text of the file, fit for one line of a message.
func shown(_ text: String) -> String {
  let clean = String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  return clean.count <= 40 ? clean : clean.prefix(39) + "…"
}

private func hex(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
