public import Records

/// What is wrong with a header; columns count from 1.
public enum HeaderFault: Error, Sendable, Hashable {
  /// Its bytes are not of the encoding.
  case notEncoded(line: Int, encoding: String)
  /// Its quotes do not pair, or it is too long.
  case unreadable(line: Int)
  /// Two columns for one field.
  case duplicate(name: String, first: Int, second: Int)
  /// Not one required column of any kind is there.
  case unknownKind(kinds: [String], found: [String], separator: String?)
  /// Required columns of the nearest kind, or of the one asked for, are not there.
  case missingColumns(RecordKind, [MissingName], found: [String], separator: String?)

  var words: Words {
    switch self {
    case .notEncoded(let line, let encoding):
      Words(
        "line \(line): the header is not \(encoding) text; save the file as CSV UTF-8, or "
          + EncodingRemedy.words.english,
        "第\(line)行：表头不是\(encoding)文本；请另存为CSV UTF-8，或\(EncodingRemedy.words.chinese)")
    case .unreadable(let line):
      Words(
        "line \(line): the header can't be read: its quotes do not pair, or it is longer than "
          + "1 MiB; export the file again",
        "第\(line)行：无法读取表头：引号不成对，或长度超过1 MiB；请重新导出")
    case .duplicate(let name, let first, let second):
      Words(
        "columns \(first) and \(second) both say \"\(name)\"; remove or rename one",
        "第\(first)列和第\(second)列都是“\(name)”；请删除或改名其中一列")
    case .unknownKind(let kinds, let found, let separator):
      Words(
        "the header fits no kind of file (\(kinds.joined(separator: ", "))); "
          + "found \(NameList(found: found).english); " + remedy(separator).english,
        "表头不符合任何一类文件（\(kinds.joined(separator: "、"))）；"
          + "现有列：\(NameList(found: found).chinese)；" + remedy(separator).chinese)
    case .missingColumns(let kind, let missing, let found, let separator):
      Words(
        "as \(kind.name) the file lacks \(NameList(missing).english); "
          + "found \(NameList(found: found).english); " + remedy(separator).english,
        "作为\(kind.name)（\(kind.title.chinese)），文件缺少\(NameList(missing).chinese)；"
          + "现有列：\(NameList(found: found).chinese)；" + remedy(separator).chinese)
    }
  }

  private func remedy(_ separator: String?) -> Words {
    guard let separator else {
      return Words(
        "the first row must hold the column names; other names need an entry under \"sources:\" in scoreline.yml",
        "第一行必须是列名；使用其他列名时，需在scoreline.yml的“sources:”下配置映射")
    }
    return Words(
      "the columns seem to be separated by \(separator): say so with \"delimiter:\" in an entry under \"sources:\" in scoreline.yml",
      "列分隔符似乎是\(separator)：请在scoreline.yml的“sources:”条目中用“delimiter:”注明")
  }
}

/// Where the encoding of a file is said.
enum EncodingRemedy {
  private static let entry =
    "sources: [{files: \"*.csv\", kind: calls, encoding: GB18030}]"  // not words: YAML
  static let words = Words(
    "name its encoding in scoreline.yml, as in: \(entry)", "在scoreline.yml中注明编码，例如：\(entry)")
}

/// Names of columns in a sentence, the first ones of many.
struct NameList {
  private let words: Words
  private static let longest = 30

  var english: String { words.english }
  var chinese: String { words.chinese }

  /// Names that were looked for.
  init(_ names: [MissingName]) {
    self.init(names.prefix(Self.longest).map(Self.words), of: names.count)
  }

  /// Names that a file has where a header's should be.
  init(found names: [String]) {
    let shown = names.prefix(Self.longest).enumerated()
    self.init(shown.map { ColumnName($1, place: $0 + 1).quoted }, of: names.count)
  }

  private init(_ shown: [Words], of count: Int) {
    let rest = count - shown.count
    words = Words(
      shown.map(\.english).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      shown.map(\.chinese).joined(separator: "、") + (rest > 0 ? "等\(count)列" : ""))
  }

  private static func words(_ name: MissingName) -> Words {
    let text = Mask.openText(name.name)
    var asides: [Words] = []
    if !name.aliases.isEmpty {
      asides.append(
        Words(
          "or " + name.aliases.map { "\"\($0)\"" }.joined(separator: ", "),
          "或" + name.aliases.map { "“\($0)”" }.joined(separator: "、")))
    }
    if let similar = name.similar.map(Mask.openText) {
      asides.append(Words("did you mean \"\(similar)\"?", "是否为“\(similar)”？"))
    }
    guard !asides.isEmpty else { return Words("\"\(text)\"", "“\(text)”") }
    return Words(
      "\"\(text)\" (\(asides.map(\.english).joined(separator: "; ")))",
      "“\(text)”（\(asides.map(\.chinese).joined(separator: "；"))）")
  }
}
