import Catalogue
import Configuration
import Metrics
import Records

/// The KPIs and kinds of record that messages list: fixed, so that a new one changes no test here.
let headlines: [Metric] = [
  .afterCallWork, .ringCount, .ringSeconds, .ringWithinStandard, .talkTime, .transferRate,
  .inquiryKeyFieldAccuracy, .ticketAccuracy, .inquiryKeyFieldAccuracyPooled, .outageNoticeAccuracy,
]
private let kinds: [RecordKind] = [.agent, .call, .outageNotice, .review, .ticket]

/// Decodes a text as the product does.
func configuration(_ yaml: String) throws(InvalidConfiguration) -> Configuration {
  try Configuration(
    yaml: Array(yaml.utf8), file: "scoreline.yml", kinds: kinds, metrics: headlines)
}

/// What is said about a text; empty when it decodes.
func messages(_ yaml: String, _ language: Language = .english) -> [String] {
  messages(Array(yaml.utf8), language)
}

func messages(_ yaml: [UInt8], _ language: Language = .english) -> [String] {
  do {
    _ = try Configuration(
      yaml: yaml, file: "scoreline.yml", kinds: kinds, metrics: headlines)
    return []
  } catch {
    return error.errors.map { $0.message(language) }
  }
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("a test's own day") }
  return day
}
