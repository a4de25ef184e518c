import Records
import Testing

@testable import Intake

@Suite struct RejectTests {
  private struct Fault: CustomTestStringConvertible, Sendable {
    var columns: String
    var row: String
    var code: Reject.Code
    var column: String
    var number: Int?
    var expected: Words
    var found: String
    var testDescription: String { row }

    init(
      _ columns: String, _ row: String, _ code: Reject.Code, _ column: String, _ number: Int?,
      _ expected: Words, _ found: String
    ) {
      self.columns = columns
      self.row = row
      self.code = code
      self.column = column
      self.number = number
      self.expected = expected
      self.found = found
    }
  }

  private static let good = "2026-10-01 10:00:00,1001,60,30,answered"
  private static let seconds = Words(
    "whole seconds from 0 to 2147483647", "0到2147483647的整秒数")
  private static let time = Words(
    "a time as YYYY-MM-DD HH:MM:SS", "时间，格式为YYYY-MM-DD HH:MM:SS")
  private static let outcome = Words(
    "one of answered, abandoned, no_answer, overflow", "下列之一：answered、abandoned、no_answer、overflow")
  private static let value = Words("a value", "有值")

  private static let faults: [Fault] = [
    Fault("", " \u{3000},\(good)", .emptyRequired, "call_id", 1, value, ""),
    Fault("", "C1,,1001,60,30,answered", .emptyRequired, "started_at", 2, time, ""),
    Fault(
      "", "C1,2026-02-30 10:00:00,1,6,3,answered", .notATime, "started_at", 2, time,
      "2026-02-30 10:00:00"),
    Fault(
      "", "C1,2026-10-01T10:00:00,1,6,3,answered", .notATime, "started_at", 2, time,
      "2026-10-01T10:00:00"),
    Fault(
      "", "C1,2026-10-01 24:00:00,1,6,3,answered", .notATime, "started_at", 2, time,
      "2026-10-01 24:00:00"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,-5,3,answered", .negative, "talk_seconds", 4, seconds, "-5"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,+5,3,answered", .notANumber, "talk_seconds", 4, seconds, "+5"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,5.0,3,answered", .notANumber, "talk_seconds", 4, seconds, "5.0"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,1e3,3,answered", .notANumber, "talk_seconds", 4, seconds, "1e3"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,-1.5,3,answered", .notANumber, "talk_seconds", 4, seconds,
      "-1.5"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,１２,3,answered", .notANumber, "talk_seconds", 4, seconds, "１２"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,2147483648,3,answered", .outOfRange, "talk_seconds", 4,
      seconds, "••••••••••"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,00000000001,3,answered", .outOfRange, "talk_seconds", 4,
      seconds, "•••••••••••"),
    Fault(
      "", "C1,2026-10-01 10:00:00,1,60,3,Answered", .unknownValue, "outcome", 6, outcome, "Answered"
    ),
    Fault("", "C1,2026-10-01 10:00:00,1,60,3,", .emptyRequired, "outcome", 6, outcome, ""),
    Fault(
      "leg", "C1,\(good),0", .outOfRange, "leg", 7,
      Words("a whole number from 1 to 2147483647", "1到2147483647的整数"), "0"),
    Fault(
      "satisfaction", "C1,\(good),6", .outOfRange, "satisfaction", 7,
      Words("a whole number from 1 to 5", "1到5的整数"), "6"),
    Fault(
      "direction", "C1,\(good),IN", .unknownValue, "direction", 7,
      Words("one of in, out", "下列之一：in、out"), "IN"),
    Fault("x,y", "C1,\(good),1", .fieldCount, "", nil, Words("8 fields", "8列"), "7"),
    Fault("x", "C1,\(good),1,2", .fieldCount, "", nil, Words("7 fields", "7列"), "8"),
    Fault(
      "", "C1,2026-10-01 10:00:00,\"1\"x,60,3,answered", .badQuote, "agent_id", 3,
      Words("the separator or the line end after a closing quote", "结束引号之后是分隔符或行尾"), ""),
    Fault(
      "", "C1,2026-10-01 10:00:00,\"1,60,3,answered", .unterminatedQuote, "agent_id", 3,
      Words("a closing quote, within 1 MiB", "在1 MiB之内有结束引号"), ""),
  ]

  @Test(arguments: faults.indices)
  func everyFaultIsNamedWithItsPlace(_ index: Int) throws {
    let fault = Self.faults[index]
    let rest =
      fault.columns.isEmpty
      ? "" : ",\(fault.columns.split(separator: ",").map { _ in "" }.joined(separator: ","))"
    // The row before it and the row after it are read.
    let (reading, records) = try read(
      calls(fault.columns, "A,\(Self.good)\(rest)", fault.row, "Z,\(Self.good)\(rest)"))
    #expect(texts(records, [Call.callID]) == ["A", "Z"])
    #expect(records.lines == [2, 4])
    #expect(reading.rowsRead == 3)
    #expect(reading.rejectCounts == [fault.code: 1])
    let reject = try #require(reading.rejects.first)
    #expect(reject.line == 3)
    #expect(reject.code == fault.code)
    #expect(reject.column?.field ?? "" == fault.column)
    #expect(reject.column?.number == fault.number)
    #expect(reject.expected == fault.expected)
    #expect(reject.found == fault.found)
    #expect(reject.otherLine == nil)
  }

  @Test func bytesThatAreNoText() throws {
    var bytes = Array(calls("queue").utf8)
    bytes += Array("C1,\(Self.good),".utf8) + [0xB1, 0xA8] + Array("\n".utf8)  // 报 in GBK
    bytes += Array("C2,2026-10-01 10:00:00,1,".utf8) + [0xFF] + Array(",3,answered,\n".utf8)
    bytes += Array("C3,\(Self.good),报修\n".utf8)
    let (reading, records) = try read(bytes)
    #expect(texts(records, [Call.callID, Call.queue]) == ["C3|报修"])
    #expect(reading.rejects.map(\.code) == [.badEncoding, .badEncoding])
    #expect(
      reading.rejects.map(\.column) == [
        Reject.Column(field: "queue", number: 7), Reject.Column(field: "talk_seconds", number: 4),
      ])
    #expect(
      reading.rejects[0].expected
        == Words(
          "text of the file's encoding (if the file is GB18030 throughout, say \"encoding: GB18030\" under \"sources:\" in scoreline.yml)",
          "符合文件编码的文字（若整个文件为GB18030，请在scoreline.yml的“sources:”下注明“encoding: GB18030”）"))
  }

  @Test func aRowTooLong() throws {
    let long = String(repeating: "长", count: 400_000)  // 1,200,000 bytes; 1 MiB = 1,048,576
    let (reading, records) = try read(
      calls("queue", "C1,\(Self.good),\(long)", "C2,\(Self.good),报修"))
    #expect(texts(records, [Call.callID]) == ["C2"])
    #expect(records.lines == [3])
    #expect(reading.rejects.map(\.code) == [.rowTooLong])
    #expect(reading.rejects[0].line == 2)
    #expect(reading.rejects[0].expected == Words("at most 1 MiB", "不超过1 MiB"))
    #expect(reading.rejects[0].maskedRow.unicodeScalars.count == 40)
  }

  @Test func theFirstFaultInTheOrderOfTheColumnsCounts() throws {
    let text = "outcome,acw_seconds,talk_seconds,agent_id,started_at,call_id\nx,-1,y,,z,\n"
    let reject = try #require(try read(text).reading.rejects.first)
    #expect(reject.column == Reject.Column(field: "outcome", number: 1))
    #expect(reject.code == .unknownValue)
  }

  @Test func nobodyCanBeReadFromAReject() throws {
    let text = calls(
      "caller,transfer_to,remark,county",
      "C1,\(Self.good),13800138000,值班长 0335-1234567,王小明 13900139000,\"青龙,县\"".replacing(
        "60", with: "x"))
    let reject = try #require(try read(text).reading.rejects.first)
    #expect(
      reject.maskedRow
        == "C1,2026-10-01 10:00:00,1001,x,30,answered,•••••••••••,值班长 ••••-•••••••,"
        + "*** •••••••••••,\"青龙,县\"")
    let short = try #require(try read(calls("caller", "C1,13800138000")).reading.rejects.first)
    #expect(short.maskedRow == "*•,•••••••••••")
    let open = try #require(try read(calls("caller", "\"13800138000王\"x,")).reading.rejects.first)
    #expect(open.maskedRow == "\"•••••••••••*\"*,")
  }

  @Test func theMessageHasPlaceFaultAndRemedy() throws {
    let rejects = try read(
      calls("leg", "C1,2026-10-01 10:00:00,1,-5,3,answered,1", "C2", "C3,\(Self.good),0")
    ).reading.rejects
    #expect(
      rejects.map { $0.message(.english) } == [
        "line 2, column 4 talk_seconds: negative number; found \"-5\", expected whole seconds "
          + "from 0 to 2147483647",
        "line 3: wrong number of fields; found \"1\", expected 7 fields",
        "line 4, column 7 leg: number out of range; found \"0\", expected a whole number from 1 to "
          + "2147483647",
      ])
    #expect(
      rejects.map { $0.message(.chinese) } == [
        "第2行，第4列talk_seconds：负数；发现“-5”，应为0到2147483647的整秒数",
        "第3行：列数不符；发现“1”，应为7列",
        "第4行，第7列leg：数值超出范围；发现“0”，应为1到2147483647的整数",
      ])
  }

  @Test func codesAndTheirWordsDoNotChange() {
    #expect(
      Reject.Code.allCases.map { "\($0.rawValue): \($0.title.english) / \($0.title.chinese)" } == [
        "not_a_number: not a whole number / 不是整数",
        "negative: negative number / 负数",
        "out_of_range: number out of range / 数值超出范围",
        "not_a_time: unreadable time / 时间无法识别",
        "not_a_day: unreadable day / 日期无法识别",
        "not_a_duration: unreadable duration / 时长无法识别",
        "unknown_value: unknown value / 未知的取值",
        "empty_required: required field is empty / 必填项为空",
        "field_count: wrong number of fields / 列数不符",
        "bad_encoding: bytes that are no text of the encoding / 编码错误",
        "unterminated_quote: quote without an end / 引号没有结束",
        "bad_quote: text after a closing quote / 结束引号后还有文字",
        "row_too_long: row too long / 行过长",
        "conflict: contradicts another row of the file / 与文件中另一行矛盾",
        "id_reused: id used again too soon / 编号重复使用过早",
      ])
  }
}
