import Records
import ReportModel

extension ReportMaker {
  /// A county's export: its own rows only, no agent, no figure of another county or of the centre,
  /// and no link to another file.
  func countyReport(_ county: String) -> Report {
    let readings = readings(of: .county(county))
    let targets = TargetNames(own: readings, self)
    let findings = findings(readings, of: .county(county))
    let opening =
      content.counties[county].map { [countyOpening(county, $0, readings, findings)] } ?? []
    let sections =
      opening + [summarySection(readings, targets)] + recordSections(of: county) + [
        signalSection(findings, targets)
      ]
      + changeSections(of: .county(county))
      + [definitionSection(readings), qualitySection(readings, of: .county(county))]
    var report = report(
      for: say(TitleWords.county(county)), head: head(),
      notices: notices(of: .county(county), readings), targets: targets, sections: sections)
    report.noticeLinks = changeLinks(of: .county(county))
    return report
  }

  /// The county's own records; none where they were not read.
  private func recordSections(of county: String) -> [Section] {
    guard let records = content.counties[county] else { return [] }
    return [
      noticesSection(records), ticketsSection(records), repeatsSection(records),
      callsSection(records),
    ].compactMap { $0 }
  }
}
