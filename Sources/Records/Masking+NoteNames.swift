extension Masking {
  /// A note without people's names where they can be told, as `names`, but with care for its other words, which `names`
  /// need not know in the fields of an address: `每周五班长旁听`, `客户于周五完成`, `客户马上挂断`.
  ///
  /// A surname that begins words, too, is one before a title, or behind what somebody is where a whole name stands
  /// alone. A rare name is rather missed than an action and its date lost.
  static func namesInNotes(_ text: String) -> String {
    var (result, rest) = ("", Array(text)[...])
    while let first = rest.first {
      let length = surnameLength(rest).flatMap { noteNameLength(rest, surname: $0, after: result) }
      result.append(length == nil ? first : "*")
      rest = rest.dropFirst(length ?? 1)
    }
    return result
  }

  private static func noteNameLength(
    _ text: ArraySlice<Character>, surname: Int, after before: String
  ) -> Int? {
    guard let length = nameLength(text, surname: surname, after: before) else { return nil }
    guard surname == 1, let first = text.first else { return length }
    let isDoubtful = doubtful.contains(first)
    if isDoubtful, words.contains(where: { text.starts(with: $0) }) { return nil }
    let hasTitle = titles.contains { text.dropFirst(length).starts(with: $0) }
    if hasTitle {
      // `每周班长`, `全程主任`, `由于经理`: the end of a word.
      if length == 1, ends.contains(where: { (before + String(first)).hasSuffix($0) }) {
        return nil
      }
      let given = text.prefix(length).dropFirst()
      return isDoubtful && given.contains(where: beginsDate) ? nil : length
    }
    let given = text.prefix(length).dropFirst()
    if isDoubtful {
      let isAlone = !(text.dropFirst(length).first?.unicodeScalars.allSatisfy(isHan) ?? false)
      return isAlone && !given.contains(where: followers.contains) ? length : nil
    }
    // What follows a name of two characters: `客户李四于周五`, `客户张三来电`.
    if let last = given.last, given.count == 2, followers.contains(last) { return length - 1 }
    return length
  }

  private static func beginsDate(_ character: Character) -> Bool {
    "周月日".contains(character)  // not words: of dates
  }

  /// Surnames that begin words, too.
  private static let doubtful = Set("于马白易周何曾许谢余程文段陆顾夏田范钱雷黄江石胡毛时钟杜史温林")  // not words: names

  /// What they begin.
  private static let words =
    ["于周", "于本", "于下", "于次", "于今", "于明"]  // not words: no names
    + ["于昨", "于上", "于月", "于年", "于是"]  // not words: no names
    + ["马上", "马路", "白天", "白跑", "白班", "易怒"]  // not words: no names
    + ["易燃", "易错", "易混", "谢绝", "谢谢"]  // not words: no names
    + ["周一", "周二", "周三", "周四", "周五", "周六"]  // not words: no names
    + ["周日", "周末", "周天", "周期", "周边", "周围"]  // not words: no names
    + ["何时", "何地", "何事", "何种", "何人", "何故", "曾经"]  // not words: no names
    + ["曾多", "许多", "许可", "许诺", "余额", "余款"]  // not words: no names
    + ["程度", "程序", "文明", "文件", "文字", "段落"]  // not words: no names
    + ["陆续", "顾虑", "夏天", "夏季", "田间", "范围"]  // not words: no names
    + ["钱款", "雷雨", "雷击", "江边", "石头", "胡乱"]  // not words: no names
    + ["时间", "时段", "杜绝", "温度", "林业"]  // not words: no names

  /// Words that end with a surname.
  private static let ends =
    ["每周", "本周", "上周", "下周", "两周", "三周"]  // not words: no names
    + ["一周", "首周", "当周", "次周", "双周", "单周"]  // not words: no names
    + ["全程", "流程", "过程", "课程", "日程", "工程"]  // not words: no names
    + ["由于", "关于", "对于", "基于", "至于", "属于"]  // not words: no names

  /// What begins the next word behind a name.
  private static let followers = Set(
    "于在来说称要的已未不将被把向对与周月日号前后反投报打拨接挂提申咨催请表认同")  // not words: no names
}
