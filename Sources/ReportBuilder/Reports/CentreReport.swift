import Records
import ReportModel

extension ReportMaker {
  /// The director's monthly review, or the week's bulletin. Names teams and counties, and no agent.
  func centreReport() -> Report {
    let review = Review(self)
    var report = report(
      for: nil, head: head(withAddressees: true), notices: notices(of: .centre, review.readings),
      targets: review.targets,
      sections: isBulletin ? bulletinSections(review) : reviewSections(review))
    // Named addressees say for whom it is.
    if content.head.addressees.isEmpty { report.readers = say(ReviewWords.director) }
    report.noticeLinks = changeLinks(of: .centre)
    report.navigation = navigation(of: .centre)
    return report
  }

  /// One page that stands alone, then what it rests on in the order in which a reader asks.
  private func reviewSections(_ review: Review) -> [Section] {
    [
      openingSection(review), apartSection(review), signalSection(review.findings, review.targets),
      volumeSection(review),
      teamsSection(review), countiesSection(review), centreTicketsSection, centreErrorsSection,
    ].compactMap { $0 } + changeSections(of: .centre) + reconciliationSections
      + [centreQualitySection(review), centreDefinitions(review)]
  }

  /// The same page with thirteen weeks, the week's days, and what must be known of the data.
  private func bulletinSections(_ review: Review) -> [Section] {
    [
      openingSection(review), apartSection(review), signalSection(review.findings, review.targets),
      volumeSection(review),
    ]
    .compactMap { $0 }
      + changeSections(of: .centre) + reconciliationSections
      + [centreQualitySection(review), centreDefinitions(review, isShort: true)]
  }

  /// With the rule by which questions are asked.
  private func centreDefinitions(_ review: Review, isShort: Bool = false) -> Section {
    var section = definitionSection(review.readings, isShort: isShort)
    section.blocks.append(.note(say(DecisionSentences.rule(Decisions.room))))
    return section
  }

  private func centreQualitySection(_ review: Review) -> Section {
    var quality = qualitySection(review.readings, of: .centre)
    let kinds = content.quality.kinds
    let rejected = SectionLeadWords.rejected(
      kinds.filter { $0.rejected > 0 }.map { (title: $0.title, rows: $0.rejected) })
    quality.blocks.insert(
      contentsOf: (kinds.isEmpty ? [] : [.lead([Phrase(say(rejected))])]) + [
        .table(BaseTable(maker: self, id: "summary-base", readings: review.readings).table)
      ], at: 0)
    return quality
  }
}
