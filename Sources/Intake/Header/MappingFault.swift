public import Records

/// Why a mapping can't be applied to a file.
public enum MappingFault: Error, Sendable, Hashable {
  case unknownEncoding(String)
  /// Another kind than the mapping's was asked for.
  case otherKind(RecordKind)
  /// A column that it reads is not in the file.
  case columnMissing(MissingName, field: String, found: [String])
  /// It names a field that its kind does not have.
  case unknownField(MissingName)
  /// It says that a field is not recorded which no record can do without.
  case cannotBeAbsent(field: String)
  /// Its constant is no value of the field.
  case badConstant(field: String, found: String, expected: Words)

  var category: IntakeError.Category {
    switch self {
    case .columnMissing: .badData
    case .unknownEncoding, .otherKind, .unknownField, .cannotBeAbsent, .badConstant: .configuration
    }
  }

  func words(_ mapping: SourceMapping) -> Words {
    let mapped = Words("the mapping \"\(mapping.files)\"", "映射“\(mapping.files)”")
    let (english, chinese) = (mapped.english, mapped.chinese)
    let kind = mapping.kind.name
    switch self {
    case .unknownEncoding(let name):
      return Words(
        "\(english) names an unknown encoding \"\(name)\"; usual ones are UTF-8, GB18030, UTF-16",
        "\(chinese)的编码“\(name)”不存在；常用编码有UTF-8、GB18030、UTF-16")
    case .otherKind(let asked):
      return Words(
        "\(english) makes \(kind) of it, but \(asked.name) were asked for; leave out the kind or "
          + "change the mapping",
        "\(chinese)规定类型为\(kind)，但要求按\(asked.name)读取；请去掉类型选项或修改映射")
    case .columnMissing(let column, let field, let found):
      return Words(
        "\(english) reads \(field) from the column \(NameList([column]).english), which the file "
          + "lacks; found \(NameList(found: found).english)",
        "\(chinese)的\(field)取自列\(NameList([column]).chinese)，但文件中没有该列；"
          + "现有列：\(NameList(found: found).chinese)")
    case .unknownField(let field):
      return Words(
        "\(english) names a field that \(kind) do not have: \(NameList([field]).english)",
        "\(chinese)中的字段在\(kind)中不存在：\(NameList([field]).chinese)")
    case .cannotBeAbsent(let field):
      return Words(
        "\(english) says that \(field) is not recorded, but \(kind) can't do without it; name its "
          + "column or a constant",
        "\(chinese)声明不记录\(field)，但\(kind)必须有该字段；请指定其列或固定值")
    case .badConstant(let field, let found, let expected):
      return Words(
        "\(english) sets \(field) to \"\(found)\"; expected \(expected.english)",
        "\(chinese)将\(field)固定为“\(found)”；应为\(expected.chinese)")
    }
  }
}
