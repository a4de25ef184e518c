import Foundation
import Testing

@testable import ScorelineKit

/// Names of files are safe, stay what they were, and never meet.
///
/// Digests by `printf %s NAME | sha256sum`; of a digest by `printf %s NAME | openssl sha256 -binary | sha256sum`.
@Suite struct SafeFileNameTests {
  private func files(_ names: String...) -> [String] {
    let file = SafeFileName(names)
    return names.map { file($0) }
  }

  @Test func plainNamesStay() {
    #expect(
      files("1001", "一班", "A-20261001", "a_-242ed538")
        == ["1001", "一班", "A-20261001", "a_-242ed538"])
  }

  @Test func othersHaveTheirDigest() {
    #expect(files("a!", "CON", "") == ["a_-242ed538", "CON-a3dbc4b6", "e3b0c442"])
  }

  @Test func namesThatDifferInCaseOrWidthHaveTheirDigests() {
    #expect(files("ab", "AB") == ["ab-fb8e20fc", "AB-38164fbd"])
    #expect(files("x1", "x１") == ["x1-ec31682f", "x１-0c7205a1"])
  }

  /// An id made like the changed name of another.
  @Test func aNameMadeLikeAnothersChangedNameIsLeftAlone() {
    #expect(files("a!", "a_-242ed538") == ["a_-7a3f3095", "a_-242ed538"])
    #expect(files("a_-242ED538", "a!") == ["a_-242ED538", "a_-7a3f3095"])
    #expect(files("", "e3b0c442") == ["5df6e0e2", "e3b0c442"])
    // And its second one, too.
    #expect(
      files("a!", "a_-242ed538", "a_-7a3f3095")
        == ["a_-d435256b", "a_-242ed538", "a_-7a3f3095"])
  }

  @Test func aNameOfAnotherFolderIsSafeToo() {
    #expect(SafeFileName([])("../a") == "___a-61b4c98b")
  }
}
