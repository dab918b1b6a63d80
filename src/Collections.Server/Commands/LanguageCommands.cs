using System.CommandLine;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Lines;

namespace Collections.Server.Commands;

/// <summary>feel and dmn: one JSON document a line on stdin, one answer a line on stdout; dmn --explain answers in words.</summary>
internal static class LanguageCommands
{
    public static Command Feel()
    {
        var command = new Command("feel", "Evaluate FEEL: {id, expression, variables} a line → {id, value} or {id, error}.");
        command.SetAction(_ => Answer(FeelLines.Run));
        return command;
    }

    public static Command Dmn()
    {
        var explain = new Option<bool>("--explain") { Description = "Say in words which rules of every decision table matched, why the others did not, and which count." };
        var json = new Option<bool>("--json") { Description = "With --explain: JSON a line, with the property 'explanations'. Without it answers are JSON anyway." };
        var command = new Command("dmn", "Evaluate decisions: {id, file, decision, inputs} a line → {id, results, errors}.") { explain, json };
        command.SetAction(parsed => Answer(!parsed.GetValue(explain) ? DmnLines.Run : parsed.GetValue(json) ? DmnLines.Explain : DmnWords.Run));
        return command;
    }

    private static int Answer(Action<TextReader, TextWriter, EvaluationClock?> run)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        run(Console.In, output, null);
        return CommandLine.Done;
    }
}
