import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline completions`
struct CompletionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "completions",
      Words(
        "Print what makes a shell complete commands, options and KPI ids.",
        "输出shell的补全脚本，可补全命令、选项和指标标识。"),
      about: Words(
        "Put the output where your shell looks for completions, and start a new shell.",
        "把输出存入shell查找补全脚本的位置，再打开新的shell。"),
      examples: [
        "scoreline completions bash > ~/.local/share/bash-completion/completions/scoreline",
        "scoreline completions zsh > \"${fpath[1]}/_scoreline\"",
        "scoreline completions fish > ~/.config/fish/completions/scoreline.fish",
      ])
  }

  @Argument(help: .words("The shell.", "shell的名称。", value: Words("shell", "shell")))
  var shell: Shell

  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  func run() throws {
    _ = try common.workspace()
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    let script = HelpWords.parsersOwn.reduce(Scoreline.completionScript(for: kind)) { text, own in
      text.replacing(own.0, with: own.1[Output.language])
    }
    Output.result(script + "\n")
  }
}
