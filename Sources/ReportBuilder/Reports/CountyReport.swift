import Analysis
import Metrics
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
    let control = ControlTable(maker: self, id: "trend", findings: findings, targets: targets)
    let records = recordSections(of: county, control)
    let sections =
      opening + [summarySection(readings, targets)] + records + [
        signalSection(
          findings, targets,
          drawnAbove: records.isEmpty
            ? []
            : findings.filter { isDrawnWithRecords($0) && control.isDrawn($0) }.map(\.metric))
      ]
      + changeSections(of: .county(county))
      + [definitionSection(readings), qualitySection(readings, of: .county(county))]
    var report = report(
      for: say(TitleWords.county(county)), head: head(),
      notices: notices(of: .county(county), readings), targets: targets, sections: sections)
    report.noticeLinks = changeLinks(of: .county(county))
    return report
  }

  /// The county's own records, those that are inspected below the course of their accuracy; none where they
  /// were not read.
  private func recordSections(of county: String, _ control: ControlTable) -> [Section] {
    guard let records = content.counties[county] else { return [] }
    // Said once, with the first charts.
    var glosses =
      gloss(control.findings.filter { isDrawnWithRecords($0) })
      .map { [Block.note(say($0))] } ?? []
    func drawn(_ section: Section, _ subject: Subject) -> Section {
      var section = section
      let charts = control.charts { isDrawnWithRecords($0) && $0.metric.subject == subject }
      guard !charts.isEmpty else { return section }
      section.blocks.insert(contentsOf: charts.map(Block.chart) + glosses, at: 0)
      glosses = []
      return section
    }
    return [
      drawn(noticesSection(records), .notices), drawn(ticketsSection(records), .tickets),
      repeatsSection(records), callsSection(records),
    ].compactMap { $0 }
  }

  /// What the charts say before it is defined further below.
  private func gloss(_ findings: [Finding]) -> Words? {
    CountyWords.gloss(
      isProvisional: findings.contains {
        $0.chart.phases.last.map { !$0.isFirm } == true && $0.hasLimits
      },
      hasDaysApart: findings.contains { !$0.holdingDaysApart.isEmpty },
      hasUnconfirmed: findings.contains { $0.unconfirmed != nil })
  }

  /// Whether the chart stands with the records that the figure is made of: of what was inspected against a
  /// target.
  private func isDrawnWithRecords(_ finding: Finding) -> Bool {
    finding.metric.isInspected && finding.reading.target != nil
      && finding.reading.values.contains { $0 != nil }
  }
}
