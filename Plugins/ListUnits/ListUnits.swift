import Foundation
import PackagePlugin

/// Lists the units of a target, so that nobody keeps the list by hand: every file
/// `Kinds/OutageNotice.swift` of Records declares `RecordKind.outageNotice`, every file
/// `Telephone/TalkTime.swift` of Catalogue declares `Metric.talkTime`; a file whose name
/// holds a `+` belongs to another one and declares nothing.
@main struct ListUnits: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let type = target.name == "Records" ? "RecordKind" : "Metric"
    let folder = target.name == "Records" ? "/Kinds/" : "/Catalogue/"
    let names = module.sourceFiles(withSuffix: "swift").map(\.url)
      .filter { $0.deletingLastPathComponent().path.appending("/").contains(folder) }
      .map { $0.deletingPathExtension().lastPathComponent }
      .filter { !$0.contains("+") }
      .sorted()
    let imports = type == "Metric" ? "public import Metrics\n\n" : ""
    let list = names.map { "    .\($0.prefix(1).lowercased() + $0.dropFirst()),\n" }.joined()
    let text = """
      \(imports)extension \(type) {
        /// Every unit of this module, by the names of their files.
        public static let all: [\(type)] = [
      \(list)  ].sorted { $0.precedes($1) }
      }

      """
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+All.swift")
    let content = Data(text.utf8).base64EncodedString()
    return [
      .buildCommand(
        displayName: "Listing the units of \(target.name)",
        executable: URL(fileURLWithPath: "/bin/sh"),
        arguments: ["-c", "echo \(content) | base64 -d > \"$0\"", output.path],
        outputFiles: [output])
    ]
  }
}
