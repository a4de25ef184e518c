import Records
import Testing

/// Files that must be refused, not run into.
@Suite struct HostileFileTests {
  /// A text of many collections inside each other, and where that is noticed.
  struct Nest: CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let place: String
  }

  static let nests = [
    Nest(testDescription: "[[[", yaml: many("["), place: "1:61"),
    Nest(testDescription: "{a: {a:", yaml: many("{a: "), place: "1:241"),
    Nest(testDescription: "- - -", yaml: many("- "), place: "1:201"),
    Nest(testDescription: "? ? ?", yaml: many("? "), place: "1:201"),
    Nest(
      testDescription: "a key under each key",
      yaml: (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      place: "202:201"),
  ]

  private static func many(_ text: String) -> String { String(repeating: text, count: 100_000) }

  @Test(arguments: nests) func deepNestingIsRefused(nest: Nest) {
    #expect(
      messages(nest.yaml) == ["scoreline.yml:\(nest.place): nested too deep for a configuration"])
    #expect(messages(nest.yaml, .chinese) == ["scoreline.yml:\(nest.place)：嵌套层次过深"])
  }

  @Test func aliasesOfAliasesAreRefused() {
    let bomb = (1...9).map { level in
      "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    let yaml = "a0: &a0 [x]\n" + bomb.joined() + "? *a9\n: x\n"

    #expect(
      messages(yaml) == [
        "scoreline.yml:5:15: more than 10 aliases (*name); write the values out"
      ])
    #expect(
      messages(yaml, .chinese) == ["scoreline.yml:5:15：别名（*名称）超过10个，请直接写出内容"])
  }

  @Test func anAnchorInsideItselfIsRefused() {
    #expect(messages("sources: &a [*a]").count == 1)
  }

  @Test(arguments: [
    "? [a]\n: b", "{a: b}: c", "[]", "a", "&a", "*a", "!!binary x", "!!map {}", "<<: {a: b}",
  ])
  func oddDocumentsDoNotCrash(yaml: String) {
    #expect(messages(yaml).count <= 1)
  }

  @Test func aFileTooLongIsRefused() {
    let yaml = String(repeating: "#", count: (1 << 20) + 1)

    #expect(
      messages(yaml) == [
        "scoreline.yml:1:1: the file has 1048577 bytes, a configuration at most 1048576"
      ])
    #expect(
      messages(yaml, .chinese) == ["scoreline.yml:1:1：文件有1048577字节，配置文件不得超过1048576字节"])
  }

  @Test func anotherEncodingIsRefusedWhereItBegins() {
    // 名 in GB18030.
    let yaml = Array("lang: en\ncentre: {name: ".utf8) + [0xC3, 0xFB] + Array("}\n".utf8)

    #expect(
      messages(yaml) == [
        "scoreline.yml:2:16: not UTF-8 from here on; save the file as UTF-8"
      ])
    #expect(
      messages(yaml, .chinese) == ["scoreline.yml:2:16：从此处起不是UTF-8编码，请将文件另存为UTF-8"])
  }

  @Test func controlCharactersAreRefused() {
    #expect(
      messages("lang: en\nweek_start: \u{0}monday") == [
        "scoreline.yml:2:13: control character U+0000; remove it"
      ])
    #expect(
      messages("\u{1B}[1m", .chinese) == ["scoreline.yml:1:1：控制字符U+001B，请删除"])
  }

  /// Random pieces of YAML in random order: anything but a crash will do.
  @Test func piecesOfYAMLDoNotCrash() {
    let pieces = [
      "targets:", " ", "\n", "- ", "[", "]", "{", "}", ": ", ",", "'", "\"", "&a ", "*a", "? ", "|",
      ">", "acw_mean", "at_most", "sources", "kind: calls", "\n  ", "---\n", "...\n", "!!str ", "%",
      "#", "\t", "~", "0.9", "fields:", "join:", "\\", "<<: ",
    ]
    var state: UInt64 = 95598
    for _ in 0..<3000 {
      var yaml = ""
      for _ in 0..<20 {
        // Knuth's MMIX generator, so that every run has the same texts.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        yaml += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(messages(yaml).allSatisfy { $0.hasPrefix("scoreline.yml:") })
    }
  }
}
