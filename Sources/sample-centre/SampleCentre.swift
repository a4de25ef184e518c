import Foundation

/// `sample-centre [OUTDIR]`: writes the sample data, the same bytes on every run.
@main
struct SampleCentre {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true else {
      complain("usage: sample-centre [OUTDIR]")
      exit(64)
    }
    let folder = Folder(path: arguments.first ?? "sample-data")
    for table in Centre().tables {
      do {
        try folder.write(table)
      } catch {
        complain("cannot write \"\(folder.path)/\(table.name)\": \(error.localizedDescription)")
        exit(73)
      }
    }
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
