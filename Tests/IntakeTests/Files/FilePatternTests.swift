import Records
import Testing

@testable import Intake

@Suite struct FilePatternTests {
  @Test(arguments: [
    ("cti_*.txt", "cti_20261001.txt", true), ("cti_*.txt", "cti_.txt", true),
    ("cti_*.txt", "CTI_1.txt", false), ("cti_*.txt", "cti_1.txt.bak", false),
    ("*", "", true), ("?", "", false), ("??", "话务", true), ("?", "话务", false),
    ("*1*2*", "a1b1c2", true), ("*ab", "aab", true), ("a**b", "ab", true), ("[a]", "a", false),
    ("é.csv", "e\u{301}.csv", true), ("", "", true), ("", "a", false),
  ])
  func starsAndQuestionMarks(_ pattern: String, _ name: String, _ matches: Bool) {
    #expect(FilePattern(pattern).matches(name) == matches)
  }

  @Test func theFolderIsNotLookedAt() {
    let mapping = SourceMapping(files: "cti_*.txt", kind: .call)
    #expect(mapping.matches(InputFile("/in/cti_x/cti_1.txt")))
    #expect(!mapping.matches(InputFile("/in/cti_x/a.txt")))
  }
}
