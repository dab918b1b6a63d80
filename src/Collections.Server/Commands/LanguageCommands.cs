using System.CommandLine;
using Collections.Decisions.Lines;

namespace Collections.Server.Commands;

/// <summary>feel and dmn: one JSON document a line on stdin, one answer a line on stdout.</summary>
internal static class LanguageCommands
{
    public static Command Feel() => Create(
        "feel", "Evaluate FEEL: {id, expression, variables} a line → {id, value} or {id, error}.", FeelLines.Run);

    public static Command Dmn() => Create(
        "dmn", "Evaluate decisions: {id, file, decision, inputs} a line → {id, results, errors}.", DmnLines.Run);

    private static Command Create(string verb, string description, Action<TextReader, TextWriter, Collections.Decisions.Evaluation.EvaluationClock?> run)
    {
        var command = new Command(verb, description);
        command.SetAction(_ =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
            run(Console.In, output, null);
            return CommandLine.Done;
        });
        return command;
    }
}
