using System.CommandLine;
using System.Globalization;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Lines;

namespace Collections.Server.Commands;

/// <summary>feel and dmn: one JSON document a line on stdin, one answer a line on stdout; dmn --explain answers in words.</summary>
internal static class LanguageCommands
{
    public static Command Feel()
    {
        var now = Now();
        var command = new Command("feel", "Evaluate FEEL: {id, expression, variables} a line → {id, value} or {id, error}.") { now };
        command.SetAction(parsed => Answer(FeelLines.Run, parsed.GetValue(now)));
        return command;
    }

    public static Command Dmn()
    {
        var explain = new Option<bool>("--explain") { Description = "Say in words which rules of every decision table matched, why the others did not, and which count." };
        var json = new Option<bool>("--json") { Description = "With --explain: JSON a line, with the property 'explanations'. Without it answers are JSON anyway." };
        var now = Now();
        var command = new Command("dmn", "Evaluate decisions: {id, file, decision, inputs} a line → {id, results, errors}.") { explain, json, now };
        command.SetAction(parsed => Answer(!parsed.GetValue(explain) ? DmnLines.Run : parsed.GetValue(json) ? DmnLines.Explain : DmnWords.Run, parsed.GetValue(now)));
        return command;
    }

    private static Option<string?> Now() => new("--now") { Description = "What now() and today() read, such as 2026-11-24T06:30:00+01:00. Default: the clock of this machine when the verb starts." };

    private static int Answer(Action<TextReader, TextWriter, EvaluationClock?> run, string? now)
    {
        var clock = EvaluationClock.At(now is null ? TimeProvider.System.GetLocalNow() : Moment(now));
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        run(Console.In, output, clock);
        return CommandLine.Done;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment
        : throw new UsageException($"--now: a date and time with an offset such as 2026-11-24T06:30:00+01:00 was expected, found '{text}'.");
}
