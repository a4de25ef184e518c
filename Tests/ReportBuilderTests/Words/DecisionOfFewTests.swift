import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// What is asked where it is the sample that is too small.
struct DecisionOfFewTests {
  private func question(
    _ sureness: Sureness, isInspected: Bool, _ language: Language = .english
  ) -> String? {
    let facts = DecisionFacts(
      title: "Talk", value: "157.5 s", target: "≤150 s", isMet: false, sureness: sureness,
      isInspected: isInspected, signal: nil, canTell: true, missed: 9, judged: 13, shown: 13,
      periods: "months")
    return DecisionSentences.questions.first { $0.holds(facts) }?.say(facts, language).phrase.plain
  }

  /// The process is not asked about, however often the target was missed.
  @Test(arguments: [Sureness.tooFew, .inexact])
  func moreIsInspectedFirst(_ sureness: Sureness) {
    #expect(
      question(sureness, isInspected: true) == "Talk: inspect more, or leave the verdict open?")
    #expect(question(sureness, isInspected: true, .chinese) == "Talk：增加抽检，还是暂不下结论？")
  }

  /// There are no more calls to look at; of enough of them the process is.
  @Test func callsAreWatched() {
    #expect(question(.tooFew, isInspected: false) == "Talk: act now, or go on watching?")
    #expect(question(.tooFew, isInspected: false, .chinese) == "Talk：现在着手，还是继续观察？")
    #expect(
      question(.inexact, isInspected: false) == "Talk: change the process, or go on watching?")
  }
}
