import Foundation
import ScorelineKit

/// Opens a finished page in the browser of whoever sits before the machine.
struct PageOpener {
  private let environment = ProcessInfo.processInfo.environment

  /// - Throws: `OpeningFault`; the page is there all the same.
  func open(_ page: String) throws {
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
enum OpeningFault: Failure, Hashable {
  case noScreen(page: String)
  case noTool(String, page: String)
  case failed(String, code: Int32, page: String)

  var exitCode: Int32 { ExitStatus.inputOutput }

  func message(_ language: Language) -> String { words[language] }

  private var words: Words {
    switch self {
    case .noScreen(let page):
      Words(
        "there is no screen here to open '\(page)' on; the edition is written: open it where there is"
          + " one",
        "此处没有可显示“\(page)”的屏幕；报告已写出，请在有屏幕的机器上打开")
    case .noTool(let name, let page):
      Words(
        "'\(name)' is not there to open '\(page)'; the edition is written: open it in a browser",
        "没有“\(name)”，无法打开“\(page)”；报告已写出，请用浏览器打开")
    case .failed(let name, let code, let page):
      Words(
        "'\(name)' ended with \(code) and did not open '\(page)'; the edition is written: open it in a"
          + " browser",
        "“\(name)”未能打开“\(page)”（退出码\(code)）；报告已写出，请用浏览器打开")
    }
  }

  /// A browser that runs with all rights is not started unsaid.
  static func asRoot(_ name: String) -> Words {
    Words(
      "opening with '\(name)' as root: the browser gets root's rights",
      "正以root身份运行“\(name)”：浏览器将拥有root权限")
  }
}
