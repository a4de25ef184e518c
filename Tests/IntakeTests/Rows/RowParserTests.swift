import Testing

@testable import Intake

/// A row as a test sees it: its line, its fields, its fault.
private struct Row: Equatable, CustomStringConvertible {
  var line: Int
  var fields: [String]
  var fault: RowFault?

  init(_ line: Int, _ fields: [String], _ fault: RowFault? = nil) {
    self.line = line
    self.fields = fields
    self.fault = fault
  }

  var description: String { "\(line) \(fields) \(fault.map { "\($0)" } ?? "")" }
}

private func rows(
  _ text: String, piece: Int = .max, delimiter: Character = ",", longest: Int = 1 << 20
) -> [Row] {
  var parser = RowParser(delimiter: delimiter.asciiValue ?? 0, largestRow: longest)
  var result: [Row] = []
  func note(_ row: RawRow) {
    let fields = (0..<row.fieldCount).map { place in
      row.withField(place) { String(decoding: $0, as: UTF8.self) }
    }
    result.append(Row(row.line, fields, row.fault))
  }
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let next = rest.prefix(piece)
    rest = rest.dropFirst(piece)
    next.withUnsafeBytes { parser.parse($0, note) }
  }
  parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, note)
  return result
}

@Suite struct RowParserTests {
  private static let tricky: [(text: String, rows: [Row])] = [
    ("a,b\n1,2\n", [Row(1, ["a", "b"]), Row(2, ["1", "2"])]),
    ("a,b\r\n1,2\r\n", [Row(1, ["a", "b"]), Row(2, ["1", "2"])]),
    ("a,b\r1,2\r", [Row(1, ["a", "b"]), Row(2, ["1", "2"])]),
    ("a\n1", [Row(1, ["a"]), Row(2, ["1"])]),
    ("\u{FEFF}a,b\n", [Row(1, ["a", "b"])]),
    ("\u{FEFF}\"a\",b", [Row(1, ["a", "b"])]),
    ("\n\r\n\ra\n\n1\n\n", [Row(4, ["a"]), Row(6, ["1"])]),
    (" \na\n", [Row(1, [" "]), Row(2, ["a"])]),
    ("a,,\n,\n", [Row(1, ["a", "", ""]), Row(2, ["", ""])]),
    ("\"\"\n\"\",\"\"", [Row(1, [""]), Row(2, ["", ""])]),
    (
      "\"a,1\",\"b\"\"c\",\"\"\"\"\nx,y,z\n",
      [Row(1, ["a,1", "b\"c", "\""]), Row(2, ["x", "y", "z"])]
    ),
    ("\"1\n2\r\n3\r4\",b\nc,d\n", [Row(1, ["1\n2\r\n3\r4", "b"]), Row(5, ["c", "d"])]),
    ("a\"b,c\"\"d\nx,\"y\"\r\n", [Row(1, ["a\"b", "c\"\"d"]), Row(2, ["x", "y"])]),
    // A comma with a combining mark is still a comma.
    ("3,\u{300}4\n", [Row(1, ["3", "\u{300}4"])]),
    ("停,\"电\n\"\"区\"", [Row(1, ["停", "电\n\"区"])]),
    (
      "a,b\n1,\"x\n2,y\n3,z\n",
      [
        Row(1, ["a", "b"]), Row(2, ["1"], .unterminatedQuote(line: 2)), Row(3, ["2", "y"]),
        Row(4, ["3", "z"]),
      ]
    ),
    (
      "1,\"p\nq\",\"x\n2,y\n",
      [Row(1, ["1", "p\nq"], .unterminatedQuote(line: 2)), Row(3, ["2", "y"])]
    ),
    ("1,\"x", [Row(1, ["1"], .unterminatedQuote(line: 1))]),
    ("1,\"x\"\"", [Row(1, ["1"], .unterminatedQuote(line: 1))]),
    ("1,\"x\"y,2\n3,4,5\n", [Row(1, ["1"], .badQuote), Row(2, ["3", "4", "5"])]),
    // A stray quote costs the row that opens it, not the next one, which has quotes of its own.
    ("1,\"x,2\n3,\"y\",4\n", [Row(1, ["1"], .badQuote), Row(2, ["3", "y", "4"])]),
    ("\"a\" ,b\n", [Row(1, [], .badQuote)]),
  ]

  @Test(arguments: tricky.indices, [1, 2, 3, 7, Int.max])
  func rowsDoNotDependOnThePieces(_ index: Int, _ piece: Int) {
    let (text, expected) = Self.tricky[index]
    #expect(rows(text, piece: piece) == expected)
  }

  @Test(arguments: [1, 3, 64, Int.max])
  func aRowBeyondTheLongestIsSteppedOver(_ piece: Int) {
    let long = String(repeating: "x", count: 40)
    // The longest row has 16 bytes; one of exactly that length is taken.
    let exact = "a," + String(repeating: "y", count: 14)
    let found = rows("a,b\n1,\(long)\r\n\(exact)\n\(exact)z\nc,d\n", piece: piece, longest: 16)
    #expect(
      found.map { "\($0.line) \($0.fault.map { "\($0)" } ?? "")" }
        == ["1 ", "2 tooLong", "3 ", "4 tooLong", "5 "])
    #expect(found[2].fields == ["a", String(repeating: "y", count: 14)])
    #expect(found[4].fields == ["c", "d"])
  }

  @Test(arguments: [1, 5, Int.max])
  func aQuoteOpenForTooLongCostsItsRowOnly(_ piece: Int) {
    let lines = (0..<10).map { "line\($0),x" }.joined(separator: "\n")
    let found = rows("a,\"b\n\(lines)\n", piece: piece, longest: 32)
    #expect(found.count == 11)
    #expect(found[0] == Row(1, ["a"], .unterminatedQuote(line: 1)))
    #expect(found[10] == Row(11, ["line9", "x"]))
  }

  @Test(arguments: [1, 7, Int.max])
  func linesInsideARowTooLongAreCounted(_ piece: Int) {
    // The first row's quoted field has a line end; then it goes on beyond 16 bytes.
    let found = rows("\"a\nb\",ccccccccccccccccccccccccc\nd,e\n", piece: piece, longest: 16)
    #expect(found == [Row(1, ["a\nb"], .tooLong), Row(3, ["d", "e"])])
  }

  @Test func otherSeparators() {
    #expect(
      rows("a\tb,c\n\"x\ty\"\tz\n", delimiter: "\t")
        == [Row(1, ["a", "b,c"]), Row(2, ["x\ty", "z"])])
    #expect(rows("a|b\n", delimiter: "|") == [Row(1, ["a", "b"])])
  }

  @Test func generatedTextComesBackFromEveryPiece() {
    var state: UInt64 = 7
    func dice(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let letters = ["a", "\"", ",", "\n", "\r", "\r\n", "电", " ", ""]
    for _ in 0..<200 {
      let table = (0...dice(6)).map { _ in
        (0...dice(3)).map { _ in (0..<dice(6)).map { _ in letters[dice(9)] }.joined() }
      }
      .filter { $0 != [""] }
      let text = table.map { row in
        row.map { field -> String in
          let quoted = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
          return field.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
            ? "\"\(quoted)\"" : field
        }
        .joined(separator: ",")
      }
      .joined(separator: ["\n", "\r\n", "\r"][dice(3)])
      for piece in [1, 2, 3, 7, .max] {
        #expect(rows(text, piece: piece).map(\.fields) == table, "\(text.debugDescription)")
      }
    }
  }
}
