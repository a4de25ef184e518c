import ExcelWriter
import Foundation
import ReportModel
import Testing

/// Leaves a workbook of all that a report can say where `SCORELINE_SPECIMEN` says, for programs that
/// open it and for the eye.
@Suite struct SpecimenFile {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SCORELINE_SPECIMEN"] != nil))
  func isWritten() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["SCORELINE_SPECIMEN"])
    let manifest = try ExcelWriter().write(
      .specimen, to: folder + "/specimen.xlsx", temporaryFolder: folder)
    #expect(manifest.omissions.isEmpty)
    for (number, payload) in HostileTextTests.payloads.map(\.text).enumerated() {
      _ = try ExcelWriter().write(
        .hostile(payload), to: folder + "/hostile-\(number).xlsx", temporaryFolder: folder)
    }
  }
}
