extension Masking {
  /// Text without people's names where they can be told: before a title, as `王小明先生`, or behind what
  /// they are, as `客户王小明`. A name that stands alone is not told from a desk's.
  public static func names(_ text: String) -> String {
    var result = ""
    var rest = Array(text)[...]
    while let first = rest.first {
      let length = surnameLength(rest).flatMap { nameLength(rest, surname: $0, after: result) }
      result.append(length == nil ? first : "*")
      rest = rest.dropFirst(length ?? 1)
    }
    return result
  }

  /// How many characters of a text that begins with a surname are it.
  static func surnameLength(_ text: ArraySlice<Character>) -> Int? {
    if longSurnames.contains(String(text.prefix(2))) { return 2 }
    return text.first.map(surnames.contains) ?? false ? 1 : nil
  }

  /// How many characters of a text that begins with a surname are a name; nil when none is.
  static func nameLength(
    _ text: ArraySlice<Character>, surname: Int, after before: String
  ) -> Int? {
    let given = text.dropFirst(surname).prefix(2).prefix { $0.unicodeScalars.allSatisfy(isHan) }
      .count
    let lengths = stride(from: given + surname, through: surname, by: -1)
    if let length = lengths.first(where: { length in
      titles.contains { text.dropFirst(length).starts(with: $0) }
    }) {
      return length
    }
    return given > 0 && roles.contains(where: before.hasSuffix) ? given + surname : nil
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "〇"
  }

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }

  static let titles =
    list("先生 女士 小姐 师傅 同志")  // not words: what follows a name
    + list("班长 主任 经理 科长 所长 队长 站长")  // not words: what follows a name

  private static let roles =
    list("客户 用户 户主 业主 联系人 姓名 姓名：")  // not words: what a name follows

  /// The frequent ones, but for those that begin words of this field, as 高, 方 and 安.
  private static let surnames = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏"  // not words: names
      + "卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟"  // not words: names
      + "龙段雷钱汤尹黎易武乔贺赖龚文")  // not words: names

  private static let longSurnames = Set(
    list("欧阳 上官 司马 司徒 诸葛 尉迟 皇甫 令狐 慕容 夏侯 公孙 长孙 宇文 端木 独孤 轩辕 申屠 闻人"))  // not words: names
}
