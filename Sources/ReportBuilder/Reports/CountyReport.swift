import Records
import ReportModel

extension ReportMaker {
  /// A county's export: its own rows only, no agent, no figure of another county or of the centre,
  /// and no link to another file.
  func countyReport(_ county: String) -> Report {
    let readings = readings(of: .county(county))
    let targets = TargetNames(own: readings, self)
    let sections =
      [summarySection(readings, targets), trendSection(readings)]
      + changeSections(of: .county(county))
      + [definitionSection(readings), qualitySection(readings, of: .county(county))]
    return report(
      for: say(TitleWords.county(county)), head: head(),
      notices: notices(of: .county(county), readings), targets: targets, sections: sections)
  }
}
