public import Records

/// A row that was not taken, with its first fault in the order of the columns.
public struct Reject: Sendable, Hashable {
  /// The line of the file that the row begins on, from 1.
  public var line: Int
  /// Where in the row; nil when the row as a whole is at fault.
  public var column: Column?
  public var code: Code
  /// What should have stood there, in words.
  public var expected: Words
  /// What stood there: cut short, and hidden where it could be personal.
  public var found: String
  /// The line of the row that this one contradicts; nil for other faults.
  public var otherLine: Int?
  /// The row as comma-separated text, every personal or unknown field as its mere shape.
  public var maskedRow: String

  public struct Column: Sendable, Hashable {
    /// The name of the field.
    public var field: String
    /// The file's column from 1; nil when the field comes from none.
    public var number: Int?

    public init(field: String, number: Int?) {
      self.field = field
      self.number = number
    }
  }

  public init(
    line: Int, column: Column? = nil, code: Code, expected: Words, found: String,
    otherLine: Int? = nil, maskedRow: String
  ) {
    self.line = line
    self.column = column
    self.code = code
    self.expected = expected
    self.found = found
    self.otherLine = otherLine
    self.maskedRow = maskedRow
  }

  /// Stable names of what can be wrong with a row.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case notANumber = "not_a_number"
    case negative
    case outOfRange = "out_of_range"
    case notATime = "not_a_time"
    case notADay = "not_a_day"
    case notADuration = "not_a_duration"
    case unknownValue = "unknown_value"
    case emptyRequired = "empty_required"
    case fieldCount = "field_count"
    case badEncoding = "bad_encoding"
    case unterminatedQuote = "unterminated_quote"
    case badQuote = "bad_quote"
    case rowTooLong = "row_too_long"
    /// Another row of the file says something else of the same identity.
    case conflict
    /// A call id came again within the same call, more than 24 hours later.
    case idReused = "id_reused"
  }
}

extension Reject.Code {
  /// What is wrong, in few words.
  public var title: Words {
    switch self {
    case .notANumber: Words("not a whole number", "不是整数")
    case .negative: Words("negative number", "负数")
    case .outOfRange: Words("number out of range", "数值超出范围")
    case .notATime: Words("unreadable time", "时间无法识别")
    case .notADay: Words("unreadable day", "日期无法识别")
    case .notADuration: Words("unreadable duration", "时长无法识别")
    case .unknownValue: Words("unknown value", "未知的取值")
    case .emptyRequired: Words("required field is empty", "必填项为空")
    case .fieldCount: Words("wrong number of fields", "列数不符")
    case .badEncoding: Words("bytes that are no text of the encoding", "编码错误")
    case .unterminatedQuote: Words("quote without an end", "引号没有结束")
    case .badQuote: Words("text after a closing quote", "结束引号后还有文字")
    case .rowTooLong: Words("row too long", "行过长")
    case .conflict: Words("contradicts another row of the file", "与文件中另一行矛盾")
    case .idReused: Words("id used again too soon", "编号重复使用过早")
    }
  }
}

extension Reject {
  /// The reject as one line: place, fault, found, expected.
  public func message(_ language: Language) -> String { words[language] }

  private var words: Words {
    let place = column.map { column in
      Words(
        ", " + (column.number.map { "column \($0) " } ?? "") + column.field,
        "，" + (column.number.map { "第\($0)列" } ?? "") + column.field)
    }
    let seen = found.isEmpty ? nil : Words("found \"\(found)\", ", "发现“\(found)”，")
    return Words(
      "line \(line)\(place?.english ?? ""): \(code.title.english); \(seen?.english ?? "")expected "
        + expected.english,
      "第\(line)行\(place?.chinese ?? "")：\(code.title.chinese)；\(seen?.chinese ?? "")应为"
        + expected.chinese)
  }
}
