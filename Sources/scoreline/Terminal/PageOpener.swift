import Foundation
import ScorelineKit

/// Opens a finished page in the browser of whoever sits before the machine.
struct PageOpener {
  private let environment = ProcessInfo.processInfo.environment

  /// - Throws: `OpeningFault`; the page is there all the same.
  func open(_ page: String) throws(OpeningFault) {
    let name = toolName
    #if os(Linux)
      let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
      if name == "xdg-open", !hasScreen { throw OpeningFault.noScreen(page: page) }
    #endif
    guard let tool = path(of: name) else { throw OpeningFault.noTool(name, page: page) }
    if getuid() == 0 { Output.note(OpeningFault.asRoot(name)[Output.language]) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = [URL(fileURLWithPath: page).path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw OpeningFault.noTool(name, page: page) }
    // Some of them stay as long as the browser does; a failure shows soon.
    for _ in 0..<30 where process.isRunning { usleep(100_000) }
    if !process.isRunning, process.terminationStatus != 0 {
      throw OpeningFault.failed(name, code: process.terminationStatus, page: page)
    }
  }

  private var toolName: String {
    #if os(macOS)
      "open"
    #else
      environment["WSL_DISTRO_NAME"] == nil ? "xdg-open" : "wslview"
    #endif
  }

  private func path(of name: String) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// Why a page that was written could not be shown.
enum OpeningFault: Error, Hashable {
  case noScreen(page: String)
  case noTool(String, page: String)
  case failed(String, code: Int32, page: String)

  func message(_ language: Language) -> String { words[language] }

  private var words: Words {
    switch self {
    case .noScreen(let page):
      Words(
        "the edition is written, but not opened: there is no screen here; open '\(page)' where there is one",
        "报告已写出，但未打开：此处没有屏幕；请在有屏幕的机器上打开“\(page)”")
    case .noTool(let name, let page):
      Words(
        "the edition is written, but not opened: '\(name)' is not there; open '\(page)' in a browser",
        "报告已写出，但未打开：没有“\(name)”；请用浏览器打开“\(page)”")
    case .failed(let name, let code, let page):
      Words(
        "the edition is written, but not opened: '\(name)' ended with \(code); open '\(page)' in a browser",
        "报告已写出，但未打开：“\(name)”以退出码\(code)结束；请用浏览器打开“\(page)”")
    }
  }

  /// A browser that runs with all rights is not started unsaid.
  static func asRoot(_ name: String) -> Words {
    Words(
      "opening with '\(name)' as root: the browser gets root's rights",
      "正以root身份运行“\(name)”：浏览器将拥有root权限")
  }
}
