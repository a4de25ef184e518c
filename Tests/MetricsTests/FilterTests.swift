import Metrics
import Records
import Testing

@Suite struct FilterTests {
  private static let kind = Measure("kind", Words("kind", "类型"), choices: ["a", "b", "c"])
  private static let seconds = Measure("seconds", Words("seconds", "秒"))
  private static let test = Measure("test", Words("test", "测试"))

  static let texts: [(Filter, String)] = [
    (.all, "all"),
    (.yes(test), "test"),
    (.isRecorded(seconds), "seconds recorded"),
    (.atMost(seconds, 12), "seconds <= 12"),
    (.equals(seconds, 0), "seconds = 0"),
    (.choice(kind, "b"), "kind = b"),
    (.choice(kind, "c", "a"), "kind in (c, a)"),
    (.equals(kind, 7), "kind = 7"),
    (.anyOf(seconds, [1, 2]), "seconds in (1, 2)"),
    (.yes(test) && .isRecorded(seconds), "test and seconds recorded"),
    (.yes(test) || .isRecorded(seconds), "(test or seconds recorded)"),
    (!.yes(test), "not (test)"),
    (
      .atMost(seconds, 4) && (.yes(test) || !.choice(kind, "a")),
      "seconds <= 4 and (test or not (kind = a))"
    ),
    (
      !(.yes(test) && .choice(kind, "a")) && .isRecorded(kind),
      "not (test and kind = a) and kind recorded"
    ),
  ]

  @Test(arguments: texts) func theTextNamesMeasuresAsTheDataDictionaryDoes(
    filter: Filter, text: String
  ) {
    #expect(filter.text == text)
  }

  @Test func allIsNeutralInAnd() {
    let filter = Filter.yes(Self.test)

    #expect((.all && filter) == filter)
    #expect((filter && .all) == filter)
    #expect((Filter.all && .all) == .all)
  }

  @Test func aChoiceIsKeptAsItsPlaceInTheList() {
    #expect(Filter.choice(Self.kind, "b") == .equals(Self.kind, 1))
    #expect(Filter.choice(Self.kind, "c", "a") == .anyOf(Self.kind, [2, 0]))
  }

  /// `b` is 1: what other measures decide may be so.
  @Test func whetherAChoiceCanMeetAConditionIsTold() {
    let (isB, isOther) = (Filter.choice(Self.kind, "b"), Filter.choice(Self.kind, "a", "c"))
    #expect(isB.admits(Self.kind, 1) && !isOther.admits(Self.kind, 1))
    #expect(!(!isB).admits(Self.kind, 1) && (!isOther).admits(Self.kind, 1))
    #expect(Filter.all.admits(Self.kind, 1) && (!Filter.yes(Self.test)).admits(Self.kind, 1))
    #expect(!(isOther && .yes(Self.test)).admits(Self.kind, 1))
    #expect((isB && .yes(Self.test)).admits(Self.kind, 1))
    #expect((isOther || .yes(Self.test)).admits(Self.kind, 1))
    #expect(!(isOther || !isB).admits(Self.kind, 1))
  }
}
