import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What an owner's reader must know of the edition before: the owner's verdicts that changed, and how many
  /// figures did. nil when none did, or there is no such edition.
  func sinceLastEdition(of owner: Owner) -> String? {
    let verdicts = changedVerdicts(of: owner)
    if owner == .centre {
      let changed = changedFigures(of: owner)
      if verdicts.isEmpty, changed.isEmpty { return nil }
      return say(EditionChangeWords.centre(verdicts, figures: changed.count))
    }
    let own = ownChangedFigures(of: owner)
    if !verdicts.isEmpty { return say(EditionChangeWords.changed(verdicts, figures: own.count)) }
    guard let largest = own.max(by: { $0.relativeSize < $1.relativeSize }),
      let metric = content.metrics.first(where: { $0.id == largest.metric })
    else { return nil }
    return say(
      EditionChangeWords.own(
        own.count, of: owner.scope, largest: metric.title[language], values(largest, metric)))
  }

  /// The way to the list of what changed; none when nothing is said of it.
  func changeLinks(of owner: Owner) -> [Link] {
    changedFigures(of: owner).isEmpty || sinceLastEdition(of: owner) == nil
      ? [] : [Link(say(QualityWords.changesCaption), to: .section("changes"))]
  }

  /// The owner's, in the order of the report. A verdict may change with its target alone.
  private func changedVerdicts(of owner: Owner) -> [String] {
    guard case .changed(let all) = content.changes else { return [] }
    return content.metrics.compactMap { metric in
      all.first {
        $0.scope == owner.scope && (owner == .centre || $0.key == owner.key)
          && $0.metric == metric.id && $0.verdictBefore != $0.verdictAfter
      }.map { change in
        say(
          EditionChangeWords.verdict(
            metric.title[language], from: verdictWord(change.verdictBefore, change.before),
            to: verdictWord(change.verdictAfter, change.after),
            change.before == change.after
              ? say(EditionChangeWords.otherTarget) : values(change, metric)))
      }
    }
  }

  /// As sentences say it.
  func verdictWord(_ verdict: Verdict?, _ value: Double?) -> Words {
    switch verdict {
    case .met: SummaryWords.metInSentence
    case .missed: SummaryWords.missedInSentence
    case nil:
      value == nil ? SummaryWords.noValueInSentence : SummaryWords.noTarget
    }
  }

  /// The value before and the one now.
  func values(_ change: ChangedFigure, _ metric: Metric) -> String {
    let format = format(of: change, metric)
    let (before, after) = (change.before, change.after)
    let none = say(SummaryWords.noValueInSentence)
    return say(
      EditionChangeWords.values(
        before.map(format.text) ?? none, after.map(format.text) ?? none))
  }
}

extension ChangedFigure {
  /// The difference in parts of the larger value, so that figures of any unit can be held against each
  /// other: 0 to 1; 0 where one of the two has no value.
  fileprivate var relativeSize: Double {
    guard let before, let after else { return 0 }
    let larger = max(before.magnitude, after.magnitude)
    return larger == 0 ? 0 : (after - before).magnitude / larger
  }
}
