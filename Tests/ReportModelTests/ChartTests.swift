import ReportModel
import Testing

@Suite struct ChartTests {
  /// What limits and rules read is the line; where nothing says so, what was measured.
  @Test func theLineIsWhatRulesRead() {
    func lines(_ roles: [Chart.Series.Role]) -> [String] {
      let series = roles.map {
        Chart.Series("\($0)", values: .row(table: "t", row: 0, columns: 1..<3), role: $0)
      }
      return Chart(
        id: "c", title: "", description: "", form: .control,
        categories: .heads(table: "t", columns: 1..<3), series: series, format: .count
      ).lines.map(\.name)
    }
    #expect(lines([.measured, .target]) == ["measured"])
    #expect(lines([.measured, .judged, .mean]) == ["judged"])
    #expect(lines([.measured, .measured]) == ["measured", "measured"])
    #expect(lines([.target]) == [])
  }
}
