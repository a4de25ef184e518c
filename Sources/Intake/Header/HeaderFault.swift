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
        "line \(line): the header is not \(encoding) text; save the file as CSV UTF-8, or name "
          + "its encoding (such as GB18030) in the mapping",
        "第\(line)行：表头不是\(encoding)文本；请另存为CSV UTF-8，或在映射中注明编码（如GB18030）")
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
          + "found \(NameList(found).english); " + remedy(separator).english,
        "表头不符合任何一类文件（\(kinds.joined(separator: "、"))）；"
          + "现有列：\(NameList(found).chinese)；" + remedy(separator).chinese)
    case .missingColumns(let kind, let missing, let found, let separator):
      Words(
        "as \(kind.name) the file lacks \(NameList(missing).english); "
          + "found \(NameList(found).english); " + remedy(separator).english,
        "作为\(kind.name)（\(kind.title.chinese)），文件缺少\(NameList(missing).chinese)；"
          + "现有列：\(NameList(found).chinese)；" + remedy(separator).chinese)
    }
  }

  private func remedy(_ separator: String?) -> Words {
    guard let separator else {
      return Words(
        "the first row must hold the column names; other names need a mapping",
        "第一行必须是列名；使用其他列名时需要配置映射")
    }
    return Words(
      "the columns seem to be separated by \(separator): name the separator in the mapping",
      "列分隔符似乎是\(separator)：请在映射中注明分隔符")
  }
}

/// Names of columns in a sentence: quoted, cut and masked, since a file without a header shows its
/// first record where the names should be.
struct NameList {
  private let names: [MissingName]
  private static let longest = 30

  init(_ names: [MissingName]) { self.names = names }

  init(_ names: [String]) { self.names = names.map { MissingName($0) } }

  var english: String { words.english }
  var chinese: String { words.chinese }

  private var words: Words {
    let shown = names.prefix(Self.longest).map { name in
      let text = Mask.openText(name.name)
      let near = name.similar.map { similar in
        let similar = Mask.openText(similar)
        return Words(" (did you mean \"\(similar)\"?)", "（是否为“\(similar)”？）")
      }
      return Words("\"\(text)\"\(near?.english ?? "")", "“\(text)”\(near?.chinese ?? "")")
    }
    let rest = names.count - shown.count
    return Words(
      shown.map(\.english).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      shown.map(\.chinese).joined(separator: "、") + (rest > 0 ? "等\(names.count)列" : ""))
  }
}
