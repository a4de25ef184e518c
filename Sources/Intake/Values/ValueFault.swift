import Records

/// What is wrong with one value.
struct ValueFault: Error, Hashable {
  var code: Reject.Code
  var expected: Words

  init(_ code: Reject.Code, _ expected: Words) {
    self.code = code
    self.expected = expected
  }
}

/// What a value should have been, from the declaration of its field.
enum Expectation {
  static func words(_ field: Field, _ mapping: FieldMapping? = nil) -> Words {
    switch field.type {
    case .text, .list: Words("a value", "有值")
    case .whole(let bounds): number(bounds)
    case .seconds:
      switch mapping?.durationForm {
      case nil, .seconds: seconds
      case .clock: Words("a duration as H:MM:SS", "时长，格式为H:MM:SS")
      case .minutes: Words("a duration as M:SS", "时长，格式为M:SS")
      }
    case .time: formWords("a time", "时间", mapping?.dateForm?.pattern ?? "YYYY-MM-DD HH:MM:SS")
    case .day: formWords("a day", "日期", mapping?.dateForm?.pattern ?? "YYYY-MM-DD")
    case .choice(let words): oneOf(words)
    }
  }

  static func oneOf(_ words: [String]) -> Words {
    Words(
      "one of " + words.joined(separator: ", "), "下列之一：" + words.joined(separator: "、"))
  }

  static let text = Words("a value", "有值")
  static let encoding = Words(
    "text of the file's encoding (if the file is GB18030 throughout, say \"encoding: GB18030\" under \"sources:\" in scoreline.yml)",
    "符合文件编码的文字（若整个文件为GB18030，请在scoreline.yml的“sources:”下注明“encoding: GB18030”）")
  static let seconds = Words(
    "whole seconds from 0 to \(FieldType.largestNumber)", "0到\(FieldType.largestNumber)的整秒数")

  static func fieldCount(_ count: Int) -> Words { Words("\(count) fields", "\(count)列") }

  static func fault(_ fault: RowFault) -> Words {
    switch fault {
    case .unterminatedQuote:
      Words("a closing quote, within 1 MiB", "在1 MiB之内有结束引号")
    case .badQuote:
      Words("the separator or the line end after a closing quote", "结束引号之后是分隔符或行尾")
    case .tooLong: Words("at most 1 MiB", "不超过1 MiB")
    }
  }

  private static func number(_ bounds: ClosedRange<Int64>) -> Words {
    Words(
      "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
      "\(bounds.lowerBound)到\(bounds.upperBound)的整数")
  }

  private static func formWords(_ english: String, _ chinese: String, _ pattern: String) -> Words {
    Words("\(english) as \(pattern)", "\(chinese)，格式为\(pattern)")
  }
}
