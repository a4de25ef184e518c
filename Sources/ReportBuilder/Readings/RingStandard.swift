import Catalogue
import Figures
import Metrics
import Records
import ReportModel

/// The ring standard of article 23: "at most 4 times or 12 seconds" is met when either mean meets
/// its target, while each mean keeps a verdict of its own.
struct RingStandard {
  private var count: Reading
  private var seconds: Reading

  /// nil unless both means are reported.
  init?(_ readings: [Reading]) {
    guard let count = readings.first(where: { $0.metric.id == Metric.ringCount.id }),
      let seconds = readings.first(where: { $0.metric.id == Metric.ringSeconds.id })
    else { return nil }
    self.count = count
    self.seconds = seconds
  }

  /// The two means.
  var readings: [Reading] { [count, seconds] }

  /// nil when neither mean can be judged.
  var isMet: Bool? {
    switch (count.isMet, seconds.isMet) {
    case (true, _), (_, true): true
    case (nil, nil): nil
    default: false
    }
  }

  /// The KPIs whose own verdict is no matter among an owner's figures: both means where either meets its target.
  static func excused(_ figures: [Figure]) -> Set<String> {
    let means: Set = [Metric.ringCount.id, Metric.ringSeconds.id]
    return figures.contains { means.contains($0.metric.id) && $0.verdict == .met } ? means : []
  }

  /// Whether both means have a verdict of their own, which count as one.
  var countsTwo: Bool { count.isMet != nil && seconds.isMet != nil }

  /// Whether a KPI's own verdict is no matter, because it is one of the two means and the standard is met.
  func excuses(_ metric: Metric) -> Bool { isMet == true && includes(metric) }

  /// The readings whose target is missed; neither ring mean where one of them meets the standard.
  static func missed(_ readings: [Reading]) -> [Reading] {
    let ring = RingStandard(readings)
    return readings.filter { $0.isMet == false && ring?.excuses($0.metric) != true }
  }

  /// Whether a KPI is one of the two means that make the standard.
  func includes(_ metric: Metric) -> Bool {
    metric.id == count.metric.id || metric.id == seconds.metric.id
  }

  /// The standard as it follows from the two verdicts of a report's first table that has both; nil
  /// when none has.
  static func jointVerdict(in report: Report, _ maker: ReportMaker) -> JointVerdict? {
    let names = [Metric.ringCount.id, Metric.ringSeconds.id].map { "Target_\($0)" }
    for section in report.sections {
      for case .table(let table) in section.blocks {
        let parts = names.compactMap { table.verdict(by: $0) }
        guard parts.count == names.count else { continue }
        let sure = names.compactMap { table.assessment(by: $0) }
        return JointVerdict(
          maker.say(WorkbookWordTable.ringStandard), parts: parts,
          met: maker.say(SummaryWords.met), missed: maker.say(SummaryWords.missed),
          none: maker.say(SummaryWords.none),
          sureness: sure.count == names.count
            ? JointVerdict.Sureness(
              parts: sure, clearlyBetter: maker.say(SummaryWords.clearlyBetter),
              clearlyWorse: maker.say(SummaryWords.clearlyWorse),
              cannotTell: maker.say(SummaryWords.cannotTell)) : nil)
      }
    }
    return nil
  }

  /// One line with both figures.
  func text(_ maker: ReportMaker) -> String {
    maker.say(
      SummaryWords.ring(
        count: part(count, maker), seconds: part(seconds, maker), verdict: word(isMet, maker)))
  }

  private func part(_ reading: Reading, _ maker: ReportMaker) -> String {
    let unit = reading.metric.unit
    let format = maker.formats.value(unit, reading.value, against: reading.target)
    return maker.say(
      SummaryWords.ringPart(
        reading.metric.title[maker.language], reading.value.map(format.text) ?? "—",
        reading.target.map { maker.formats.targetText($0, unit, beside: format) } ?? "—",
        word(reading.isMet, maker)))
  }

  private func word(_ isMet: Bool?, _ maker: ReportMaker) -> String {
    maker.say(
      isMet.map { $0 ? SummaryWords.metInSentence : SummaryWords.missedInSentence }
        ?? SummaryWords.noValueInSentence)
  }
}

extension Table {
  /// The place of the verdict that follows from a named target; nil when there is none.
  fileprivate func verdict(by target: String) -> CellReference? {
    place {
      if case .verdict(_, target, _, _, _) = $0 { true } else { false }
    }
  }

  /// The place of how sure that is.
  fileprivate func assessment(by target: String) -> CellReference? {
    place {
      if case .assessment(_, _, _, target, _) = $0 { true } else { false }
    }
  }

  private func place(where isMeant: (Derivation) -> Bool) -> CellReference? {
    for (row, cells) in rows.map(\.cells).enumerated() {
      if let column = cells.firstIndex(where: { $0.derivation.map(isMeant) ?? false }) {
        return CellReference(id, row: row, column: column)
      }
    }
    return nil
  }
}

extension Metric {
  /// Whether it tells of ringing: where columns are many, these KPIs have a table of their own.
  var isOfRinging: Bool {
    [Metric.ringCount.id, Metric.ringSeconds.id, Metric.ringWithinStandard.id].contains(id)
  }
}
