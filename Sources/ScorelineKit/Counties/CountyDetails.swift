import Records
import ReportBuilder

/// The tickets that a county's list has no room for, as CSV.
enum CountyDetails {
  static let header =
    "ticket_id,accepted_at,kind,station,area,caller,inspection,wrong_fields,arose_in,repeat"

  static func csv(_ lines: [CountyRecords.TicketLine]) -> String {
    header + "\n" + lines.map { row($0) + "\n" }.joined()
  }

  /// Every text is made safe for spreadsheets, as in the file of figures.
  private static func row(_ line: CountyRecords.TicketLine) -> String {
    [
      line.id, line.acceptedAt.description, line.kind, line.station, line.area, line.caller,
      "\(line.state)", line.wrongFields.joined(separator: ";"), line.source?.rawValue ?? "",
      line.isRepeat.map { $0 ? "1" : "0" } ?? "",
    ].map { CSVField.quoted(FigureCSV.plain($0)) }.joined(separator: ",")
  }
}
