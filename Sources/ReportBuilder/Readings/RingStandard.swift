import Catalogue
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

  /// nil when neither mean can be judged.
  var isMet: Bool? {
    switch (count.isMet, seconds.isMet) {
    case (true, _), (_, true): true
    case (nil, nil): nil
    default: false
    }
  }

  /// Whether a KPI is one of the two means that make the standard.
  func includes(_ metric: Metric) -> Bool {
    metric.id == count.metric.id || metric.id == seconds.metric.id
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
