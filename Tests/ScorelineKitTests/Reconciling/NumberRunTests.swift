import Testing

@testable import ScorelineKit

/// The numbers of sentences, and whether they stand in what was written.
@Suite struct NumberRunTests {
  @Test func numbersAreTakenOutOfWords() {
    #expect(
      NumberRun("3 of 5, 1,234.5 s; 98.9%. Week 43.").numbers == [
        "3", "5", "1,234.5", "98.9", "43",
      ])
    #expect(NumberRun("近13个月，8项中3项未达标。").numbers == ["13", "8", "3"])
    #expect(NumberRun("none.").numbers.isEmpty)
    #expect(NumberRun("较上月−3.2，+1.5（−0.3至+2）").numbers == ["−3.2", "+1.5", "−0.3", "+2"])
  }

  @Test func aSentenceMayStandAnywhereInATextWholly() {
    let page = NumberRun("1 2 3 4 5")
    #expect(NumberRun("3 and 4").difference(from: page) == nil)
    #expect(
      NumberRun("3 and 5").difference(from: page)
        == NumberRun.Difference(place: 1, written: "4", expected: "5"))
    #expect(
      NumberRun("7").difference(from: page)
        == NumberRun.Difference(place: 0, written: "", expected: "7"))
  }

  /// Writers leave such signs out, so nothing is concluded from them.
  @Test func textsWithControlsAreNotCompared() {
    #expect(NumberRun(comparing: "1\u{202D}2") == nil)
    #expect(NumberRun(comparing: "1\u{1}2") == nil)
    #expect(NumberRun(comparing: "none") == nil)
    #expect(NumberRun(comparing: "1 of 2")?.numbers == ["1", "2"])
  }

  @Test func anEscapedSignBeforeACombiningMarkIsNoNumber() {
    let page = "<p>7 &#39;\u{301} 8</p>"
    #expect(NumberRun(PageProse(Array(page.utf8)).text).numbers == ["7", "8"])
  }

  @Test func proseLeavesTablesAndDrawingsOut() {
    let page =
      "<p>A <strong>1</strong> &#39;2&#39;&#824;</p><table><td>3</td></table><svg><text>4</text></svg>5"
    #expect(NumberRun(PageProse(Array(page.utf8)).text).numbers == ["1", "2"])
    #expect(NumberRun(PageProse(Array((page + "<br>").utf8)).text).numbers == ["1", "2", "5"])
  }
}
