import ExcelWriter
import Foundation
import ReportModel
import Testing
import WorkbookCheck

@Suite struct ExcelWriterTests {
  @Test func equalReportsGiveEqualBytes() async throws {
    let folder = try Folder()
    var files: [Data] = []
    for name in ["a.xlsx", "b.xlsx"] {
      _ = try ExcelWriter().write(
        .hostile("国网"), to: folder.file(name), temporaryFolder: folder.path)
      files.append(try Data(contentsOf: URL(filePath: folder.file(name))))
      try await Task.sleep(for: .milliseconds(1_100))
    }
    #expect(files[0] == files[1])
  }

  @Test func theMomentOfTheReportIsItsCreation() throws {
    let written = try Written(.of([[.count(1)]]))
    #expect(written.text("docProps/core.xml").contains(">2026-10-31T23:59:59Z</dcterms:created>"))
    #expect(written.text("docProps/core.xml").contains("<dc:creator></dc:creator>"))
    #expect(written.text("docProps/core.xml").contains("<dc:title>Service report</dc:title>"))
  }

  @Test func theFileIsForItsOwnerOnly() throws {
    let folder = try Folder()
    _ = try ExcelWriter().write(
      .of([[.count(1)]]), to: folder.file("a.xlsx"), temporaryFolder: folder.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.xlsx"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
  }

  private func problem(
    _ report: Report, path: String? = nil, temporary: String? = nil
  ) throws -> ExcelWriterError.Problem? {
    let folder = try Folder()
    let path = path ?? folder.file("a.xlsx")
    do {
      _ = try ExcelWriter().write(report, to: path, temporaryFolder: temporary ?? folder.path)
      return nil
    } catch {
      #expect(error.path == path)
      #expect(!FileManager.default.fileExists(atPath: path))
      return error.problem
    }
  }

  @Test func namesThatStandTwiceAreRefused() throws {
    let table = Table(id: "t", caption: "", columns: [.init("x")], rows: [])
    let same = [
      Section(id: "a", title: "x", blocks: [.table(table)]),
      Section(id: "b", title: "y", blocks: [.table(table)]),
    ]
    #expect(try problem(.of(same[0], same[1])) == .duplicate("t"))
    #expect(try problem(.of(same[0], same[0])) == .duplicate("a"))
    var upper = NamedTarget.acw
    upper.name = upper.name.uppercased()
    #expect(
      try problem(.of([[.count(1)]], targets: [.acw, upper])) == .duplicate("target_acw_mean"))
  }

  @Test func aTargetIsANumber() throws {
    var target = NamedTarget.acw
    target.value = .nan
    #expect(try problem(.of([[.count(1)]], targets: [target])) == .badTarget("Target_acw_mean"))
  }

  @Test func foldersMustBeThere() throws {
    let report = Report.of([[.count(1)]])
    #expect(try problem(report, temporary: "/nowhere") == .noTemporaryFolder("/nowhere"))
    #expect(try problem(report, path: "/nowhere/a.xlsx") == .cannotCreate(errno: ENOENT))
  }

  @Test func aSectionThatIsTooLongIsRefused() throws {
    let rows = Array(repeating: Table.Row([.count(1)]), count: 1_048_000)
    let table = Table(id: "t", caption: "", columns: [.init("x")], rows: rows)
    #expect(
      try problem(.of(Section(id: "long", title: "x", blocks: [.table(table)])))
        == .tooManyRows(section: "long"))
    let wide = Table(
      id: "wide", caption: "", columns: Array(repeating: .init("x"), count: 16_001), rows: [])
    #expect(
      try problem(.of(Section(id: "s", title: "x", blocks: [.table(wide)])))
        == .tooManyColumns(table: "wide"))
  }

  @Test func anEmptyReportIsAWorkbook() throws {
    let written = try Written(.of())
    #expect(written.contents.sheets.map(\.name) == ["Contents"])
    let empty = Table(id: "t", caption: "", columns: [], rows: [])
    let none = Table(id: "u", caption: "", columns: [.init("x")], rows: [])
    _ = try Written(
      .of(Section(id: "s", title: "s", blocks: [.table(empty), .table(none), .facts([])])))
  }
}
