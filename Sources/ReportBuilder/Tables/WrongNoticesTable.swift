import Figures
import Records
import ReportModel

extension ReportMaker {
  /// The notices with wrong areas, those with most of them first; ties by county and id.
  var wrongNotices: [(county: String, line: CountyRecords.NoticeLine)] {
    content.counties.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .flatMap { county, records in
        records.notices.filter { $0.counts.wrong > 0 }.map { (county: county, line: $0) }
          .sorted { $0.line.id.utf8.lexicographicallyPrecedes($1.line.id.utf8) }
      }.enumerated().sorted { left, right in
        let counts = (left.element.line.counts.wrong, right.element.line.counts.wrong)
        return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
      }.map(\.element)
  }

  /// The notices in which errors cluster; nil where no notice has several wrong areas.
  var wrongNoticesTable: Table? {
    let notices = wrongNotices.filter { $0.line.counts.wrong > 1 }.prefix(10)
    guard !notices.isEmpty else { return nil }
    return Table(
      id: "notices-wrong", caption: say(RecordWords.wrongNoticesCaption),
      columns: [CountyWords.notice, ComparisonWords.county].map {
        Table.Column(say($0), alignment: .leading)
      }
        + [RecordWords.areas, CountyWords.inspected, CountyWords.wrong].map {
          Table.Column(say($0))
        },
      rows: notices.map { county, line in
        Table.Row([
          .head(line.id), .text(countyName(county)), .count(line.counts.areas),
          .count(line.counts.inspected), .count(line.counts.wrong),
        ])
      }, notes: [say(RecordWords.wrongNoticesNote)])
  }

  private func countyName(_ county: String) -> String {
    county == FigureMaker.unknown ? say(ComparisonWords.withoutCounty) : county
  }
}
